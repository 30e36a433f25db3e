package review

import (
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/voterid/stations"
)

// What is chosen on the page: the part, the measure, the order of the stations, and which stations are alike.

// typed hears the keys of the page: digits are parts, m the other measure, + the other way round, c other councils, s
// saves the pictures, r writes the report.
func (p *reviewPage) typed(r rune) {
	switch {
	case p.poll == nil || p.refused() != nil:
	case r >= '1' && r < '1'+rune(words.ReviewParts):
		p.turnTo(words.ReviewPart(r - '1'))
	case (r == 'm' || r == 'M') && p.measured():
		p.measureBy(p.otherMeasure())
	case r == '+' && p.part == words.ReviewStations:
		p.back = !p.back
		p.fromTop()
	case (r == 'r' || r == 'R') && p.part == words.ReviewOverview:
		p.report()
	case (r == 'c' || r == 'C') && p.part == words.ReviewTurnoutPart:
		p.askCouncils()
	case (r == 's' || r == 'S') && p.pictured():
		p.save()
	}
}

// measured tells whether the part looks at one measure.
func (p *reviewPage) measured() bool { return p.part <= words.ReviewFunnel }

// pictured tells whether the part has a picture.
func (p *reviewPage) pictured() bool { return p.part >= words.ReviewFunnel }

func (p *reviewPage) turnTo(part words.ReviewPart) {
	p.part = part
	p.fromTop()
	p.List.ToTop()
	p.W.LayAnew()
	p.W.LookAgain()
	p.W.Trace.Event(append([]string{"screen"}, p.Name()...)...)
}

// fromTop shows the part from its first row.
func (p *reviewPage) fromTop() {
	p.Refresh()
	p.List.ToFirst()
	p.stand()
}

func (p *reviewPage) otherMeasure() stations.Measure {
	if p.measure == stations.NotReturned {
		return stations.Refused
	}
	return stations.NotReturned
}

func (p *reviewPage) measureBy(m stations.Measure) {
	p.measure = m
	p.Refresh()
	p.W.ShowKeys()
}

// side orders the stations by the column beside; in a picture it goes to the station beside.
func (p *reviewPage) side(by int) {
	if p.part != words.ReviewStations {
		p.List.Step(by)
		return
	}
	p.by, p.back = (p.by+stations.Column(by)+stations.Columns)%stations.Columns, false
	p.fromTop()
}

// orderBy orders the stations by the column whose head was clicked, and the other way round where they are already.
func (p *reviewPage) orderBy(head int) {
	c, ok := shown.ReviewColumn(head)
	if p.part != words.ReviewStations || !ok {
		return
	}
	p.back = c == p.by && !p.back
	p.by = c
	p.fromTop()
	p.W.FocusPage()
}

// showStrips shows what can be chosen.
func (p *reviewPage) showStrips(open bool) {
	p.parts.Set(nil)
	p.tools.Set(nil)
	p.List.OnTab = nil
	if !open {
		return
	}
	var parts, tools []fields.Segment
	for i := range words.ReviewParts {
		parts = append(parts, fields.Segment{Keys: string(rune('1' + i)), Label: words.ReviewPartName(i), On: i == p.part, Choose: func() { p.turnTo(i); p.W.FocusPage() }})
	}
	if p.measured() {
		for _, m := range stations.Measures {
			tools = append(tools, fields.Segment{Keys: "m", Label: words.ReviewMeasure(m), On: m == p.poll.Review.Measure, Choose: func() { p.measureBy(m); p.W.FocusPage() }})
		}
	}
	if p.part == words.ReviewStations {
		tools = append(tools, fields.Segment{Keys: words.ReviewSideKeys, Label: words.ReviewOrder(p.by, p.back, p.poll.Review.Measure), Choose: func() { p.side(1) }},
			fields.Segment{Keys: "+", Label: words.ReviewOthersWay, On: p.back, Choose: func() { p.typed('+') }})
	}
	if strata := p.poll.Review.Strata; p.part == words.ReviewFunnel && len(strata) > 1 {
		p.List.OnTab = p.tab
		for _, s := range strata {
			tools = append(tools, fields.Segment{Keys: "Tab", Label: s.Name, On: s.Name == p.stratumNow(), Choose: func() { p.alike(s.Name); p.W.FocusPage() }})
		}
	}
	if p.part == words.ReviewOverview {
		parts = append(parts, fields.Segment{Keys: "r", Label: words.ReviewReport, Choose: p.report})
	}
	if p.part == words.ReviewTurnoutPart {
		parts = append(parts, fields.Segment{Keys: "c", Label: words.ReviewCouncilsKey, Choose: p.askCouncils})
	}
	if p.pictured() {
		parts = append(parts, fields.Segment{Keys: "s", Label: words.ReviewSave, Choose: p.save})
	}
	p.parts.Set(parts)
	p.tools.Set(tools)
}

// stratumNow is the stations of the funnel: those that were chosen, as long as there are such.
func (p *reviewPage) stratumNow() string {
	r := p.poll.Review
	if _, there := r.Stratum(p.stratum); !there && len(r.Strata) > 0 {
		return r.Strata[0].Name
	}
	return p.stratum
}

// tab goes to other like stations.
func (p *reviewPage) tab(by int) {
	strata := p.poll.Review.Strata
	for i, s := range strata {
		if s.Name == p.stratumNow() {
			p.alike(strata[(i+by+len(strata))%len(strata)].Name)
			return
		}
	}
}

func (p *reviewPage) alike(stratum string) {
	p.stratum = stratum
	p.fromTop()
}

// stand says what stands at the place in the list, and puts the ring there.
func (p *reviewPage) stand() {
	p.Plot.MoveTo(p.List.Key())
	p.say(p.List.Key())
}

// hover says what is at the mouse, and where nothing is, what stands at the place in the list.
func (p *reviewPage) hover(key string) {
	if key == "" {
		key = p.List.Key()
	}
	p.say(key)
}

// choose goes to the spot that was clicked; a second click opens its row.
func (p *reviewPage) choose(key string) {
	p.W.FocusPage()
	if row, ok := p.List.Current(); ok && row.Key == key && row.Open != nil {
		row.Open()
		return
	}
	p.List.MoveTo(key)
	p.stand()
}

// say writes all of one place beneath the picture.
func (p *reviewPage) say(key string) {
	said := ""
	if p.poll != nil {
		said = p.picture.said(key)
	}
	p.said.Set(lists.TextRow(said))
	set(p.said, said != "")
	lists.Settle(p.page)
}
