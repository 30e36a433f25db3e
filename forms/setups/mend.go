package setups

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/intake/layout"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// mendPage is the set-up of the running count: to read, and to mend by a
// file or line by line.
type mendPage struct {
	desk.ListPage
	line *pageLine
}

// NewMend is the set-up of the count at the desk.
func NewMend(w *desk.Window) *mendPage {
	p := &mendPage{ListPage: desk.NewListPage(w)}
	p.line = newPageLine(w, p.List)
	found := &finder{list: p.List}
	p.List.Along, p.List.OnRune = true, func(r rune) { found.letter(r, w.Say) }
	return p
}

func (p *mendPage) Name() []string             { return []string{"setup", "mode", "register"} }
func (p *mendPage) Content() fyne.CanvasObject { return p.line.body }
func (p *mendPage) Home() fyne.Focusable       { return p.line.home() }
func (p *mendPage) Hints() string {
	if p.line.open() {
		return words.HintsSetupLine
	}
	return words.HintsSetupRegister
}

func (p *mendPage) Refresh() {
	rows := append([]lists.Row{lists.TitleRow(words.SetupRoom)}, shown.SetUpOf(p.W.State.Election)...)
	for i := range rows {
		if key := rows[i].Key; key != "" {
			rows[i].Open = func() { p.open(key) }
		}
	}
	p.List.Set(append(rows, shown.SetUpHistory(p.W.State, p.W.Records)...))
}

// open is what Enter does at a row: it asks for what is right, and shows the difference.
func (p *mendPage) open(key string) {
	if p.W.Person.Name == "" {
		p.W.Tell(words.PersonMissingFirst(), look.ColorNameErrorText)
		return
	}
	e := p.W.State.Election
	kind, rest, _ := strings.Cut(key, "/")
	first, second, _ := strings.Cut(rest, "/")
	i, _ := strconv.Atoi(first)
	n, _ := strconv.Atoi(second)
	switch kind + "/" {
	case shown.MendByFileKey + "/":
		mendByFile(p.W)
	case shown.MendAddBoxKey + "/":
		p.addBox()
	case shown.MendAddPersonKey + "/":
		p.line.ask(lineQuestion{label: words.SetupPersonName, help: words.SetupPersonHelp, check: desk.NeedWords, answer: func(name string) { p.chooseRole(name) }})
	case shown.MendWardKey:
		p.askElectorate(e.Contests[i])
	case shown.MendCandidateKey:
		p.mendCandidate(e.Contests[i], e.Contests[i].Candidates[n])
	case shown.MendStationKey:
		p.mendStation(e.Stations[i])
	case shown.MendBoxKey:
		p.mendBox(e.Boxes[i])
	case shown.MendPersonKey:
		p.chooseRole(e.People[i].Name)
	}
}

// show shows what a change by hand would come to.
func (p *mendPage) show(m app.Mending) {
	w := p.W
	seen, at := w.State, p.List.Key()
	showDifference(w, seen, func(reason string) (setup.Election, error) { return m.In(seen.Election, reason) }, nil, at, func() { w.OpenPage(desk.SetupKey, at) })
}

func (p *mendPage) askElectorate(c setup.Contest) {
	initial := ""
	if c.Electorate.IsKeyed() {
		initial = c.Electorate.String()
	}
	p.line.ask(lineQuestion{label: words.SetupElectorateNew + c.Name, help: words.SetupMendHelp, initial: initial,
		check: func(text string) error {
			if text == "" {
				return desk.ErrNoWords
			}
			_, err := layout.Typed("ward", "electorate", text)
			return err
		},
		answer: func(text string) {
			n, err := strconv.Atoi(layout.Spelt("ward", "electorate", text))
			if err != nil {
				return
			}
			p.show(app.Mending{Electorate: &app.ElectorateMended{Contest: c.ID, Electors: figure.Electors(n)}})
		}})
}

// mendCandidate asks which of a candidate's names is misspelt, and for the right one.
func (p *mendPage) mendCandidate(c setup.Contest, candidate setup.Candidate) {
	fields := []struct {
		name, field string
		of          func(*setup.Candidate) *string
	}{
		{words.SetupSurname, "surname", func(c *setup.Candidate) *string { return &c.Surname }},
		{words.SetupForenames, "forenames", func(c *setup.Candidate) *string { return &c.Forenames }},
		{words.SetupCommonSurname, "common_surname", func(c *setup.Candidate) *string { return &c.CommonSurname }},
		{words.SetupCommonNames, "common_forenames", func(c *setup.Candidate) *string { return &c.CommonForenames }},
		{words.SetupDescription, "description", func(c *setup.Candidate) *string { return &c.Description }},
		{words.SetupSayAs, "say_as", func(c *setup.Candidate) *string { return &c.SayAs }},
		{words.SetupParty, "party", func(c *setup.Candidate) *string { return &c.Party }},
	}
	var choices []ask.Choice
	for _, f := range fields {
		choices = append(choices, ask.Choice{Label: f.name, Detail: *f.of(&candidate)})
	}
	p.W.Choose(words.SetupCandidateWhat(candidate), choices, func(i int) {
		f := fields[i]
		p.line.ask(lineQuestion{label: f.name, help: words.SetupMendHelp, initial: *f.of(&candidate),
			check: func(text string) error {
				if text == "" && f.field != "surname" {
					return nil
				}
				_, err := layout.Typed("candidate", f.field, text)
				return err
			},
			answer: func(text string) {
				*f.of(&candidate) = text
				p.show(app.Mending{Candidate: &app.CandidateMended{Contest: c.ID, Candidate: candidate}})
			}})
	})
}

func (p *mendPage) mendStation(s setup.Station) {
	p.W.Choose(words.SetupStationWhat(s.ID), []ask.Choice{{Label: words.SetupPlaceMend, Detail: s.Place}, {Label: words.SetupStrikeStation}}, func(i int) {
		if i == 1 {
			p.show(app.Mending{Register: &app.Registering{Strike: &app.Striking{Station: s.ID}}})
			return
		}
		p.line.ask(lineQuestion{label: words.SetupPlaceMend, help: words.SetupMendHelp, initial: s.Place,
			check: func(text string) error {
				_, err := layout.Typed("station", "place", text)
				return err
			},
			answer: func(text string) { p.show(app.Mending{Place: &app.PlaceMended{Station: s.ID, Place: text}}) }})
	})
}

func (p *mendPage) mendBox(b setup.Box) {
	p.W.Choose(words.SetupBoxWhat(b), []ask.Choice{{Label: words.SetupMergeBox}, {Label: words.SetupStrikeBox}}, func(i int) {
		if i == 1 {
			p.show(app.Mending{Register: &app.Registering{Strike: &app.Striking{Box: b.ID}}})
			return
		}
		p.searchBox(words.SetupBoxInto, func(o setup.Box) bool { return o.ID != b.ID && o.Struck == "" && o.MergedInto == "" }, func(into setup.BoxID) {
			p.show(app.Mending{Register: &app.Registering{Merge: &app.Merging{Box: b.ID, Into: into}}})
		})
	})
}

// searchBox finds a box by its number.
func (p *mendPage) searchBox(title string, may func(setup.Box) bool, chosen func(setup.BoxID)) {
	p.W.Search(desk.Search{Title: title, Example: words.SetupBoxes, Hint: words.HintsGoTo, Trace: "boxes",
		Answers: func(query string) (found []desk.Place) {
			for _, b := range p.W.State.Election.Boxes {
				if may(b) && finds(query, string(b.ID), words.SetupBoxLine(b)) {
					found = append(found, desk.Place{Label: words.BoxNamed(string(b.ID), false), Detail: words.SetupBoxLine(b), Box: b.ID})
				}
			}
			return found
		},
		Chosen: func(at desk.Place) { chosen(at.Box) }})
}

// addBox asks for a supplementary box and the station that it is of.
func (p *mendPage) addBox() {
	p.line.ask(lineQuestion{label: words.SetupBoxNumber, help: words.SetupMendHelp, check: desk.NeedWords, answer: func(number string) {
		p.W.Search(desk.Search{Title: words.SetupBoxOf, Example: words.SetupStations, Hint: words.HintsGoTo, Trace: "stations",
			Answers: func(query string) (found []desk.Place) {
				for _, s := range p.W.State.Election.Stations {
					if s.Struck == "" && finds(query, string(s.ID), s.Place) {
						found = append(found, desk.Place{Label: string(s.ID), Detail: s.Place, Number: string(s.ID)})
					}
				}
				return found
			},
			Chosen: func(at desk.Place) {
				p.show(app.Mending{Register: &app.Registering{Add: &setup.Box{ID: setup.BoxID(number), Stations: []setup.StationID{setup.StationID(at.Number)}}}})
			}})
	}})
}

// chooseRole says what somebody may do.
func (p *mendPage) chooseRole(name string) {
	var choices []ask.Choice
	for _, r := range setup.Roles {
		choices = append(choices, ask.Choice{Label: words.SentenceCase(r.Words())})
	}
	p.W.Choose(words.SetupPersonRole, choices, func(i int) {
		p.show(app.Mending{Person: &setup.Person{Name: name, Role: setup.Roles[i]}})
	})
}
