package forms

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/intake"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// registerPage is the set-up of the running count: to read, and to mend by a
// file or line by line.
type registerPage struct {
	listPage
	line *pageLine
}

func newRegisterPage(w *window) *registerPage {
	p := &registerPage{listPage: newListPage(w)}
	p.line = newPageLine(w, p.list)
	return p
}

func (p *registerPage) name() []string             { return []string{"setup", "mode", "register"} }
func (p *registerPage) content() fyne.CanvasObject { return p.line.body }
func (p *registerPage) home() fyne.Focusable       { return p.line.home() }
func (p *registerPage) hints() string {
	if p.line.open() {
		return words.HintsSetupLine
	}
	return words.HintsSetupRegister
}

func (p *registerPage) refresh() {
	rows := append([]lists.Row{lists.TitleRow(words.SetupRoom)}, shown.SetUpOf(p.w.state.Election)...)
	for i := range rows {
		if key := rows[i].Key; key != "" {
			rows[i].Open = func() { p.open(key) }
		}
	}
	p.list.Set(append(rows, shown.SetUpHistory(p.w.state, p.w.records)...))
}

// open is what Enter does at a row: it asks for what is right, and shows the difference.
func (p *registerPage) open(key string) {
	if p.w.person.Name == "" {
		p.w.tell(words.PersonMissingFirst(), look.ColorNameErrorText)
		return
	}
	e := p.w.state.Election
	kind, rest, _ := strings.Cut(key, "/")
	first, second, _ := strings.Cut(rest, "/")
	i, _ := strconv.Atoi(first)
	n, _ := strconv.Atoi(second)
	switch kind + "/" {
	case shown.MendByFileKey + "/":
		p.w.mendByFile()
	case shown.MendAddBoxKey + "/":
		p.addBox()
	case shown.MendAddPersonKey + "/":
		p.line.ask(lineQuestion{label: words.SetupPersonName, help: words.SetupPersonHelp, check: needWords, answer: func(name string) { p.chooseRole(name) }})
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
func (p *registerPage) show(m app.Mending) {
	w := p.w
	seen, at := w.state, p.list.Key()
	w.showDifference(seen, func(reason string) (setup.Election, error) { return m.In(seen.Election, reason) }, nil, func() { w.openPage(setupKey, at) })
}

func (p *registerPage) askElectorate(c setup.Contest) {
	p.line.ask(lineQuestion{label: words.SetupElectorateNew + c.Name, help: words.SetupMendHelp, initial: c.Electorate.String(),
		check: func(text string) error {
			if text == "" {
				return errNoWords
			}
			return intake.Understands("ward", "electorate", text)
		},
		answer: func(text string) {
			n, err := strconv.Atoi(text)
			if err != nil {
				return
			}
			p.show(app.Mending{Electorate: &app.ElectorateMended{Contest: c.ID, Electors: figure.Electors(n)}})
		}})
}

// mendCandidate asks which of a candidate's names is misspelt, and for the right one.
func (p *registerPage) mendCandidate(c setup.Contest, candidate setup.Candidate) {
	fields := []struct {
		name, field string
		of          func(*setup.Candidate) *string
	}{
		{words.SetupSurname, "surname", func(c *setup.Candidate) *string { return &c.Surname }},
		{words.SetupForenames, "forenames", func(c *setup.Candidate) *string { return &c.Forenames }},
		{words.SetupCommonSurname, "common_surname", func(c *setup.Candidate) *string { return &c.CommonSurname }},
		{words.SetupCommonNames, "common_forenames", func(c *setup.Candidate) *string { return &c.CommonForenames }},
		{words.SetupDescription, "description", func(c *setup.Candidate) *string { return &c.Description }},
		{words.SetupParty, "party", func(c *setup.Candidate) *string { return &c.Party }},
	}
	var choices []ask.Choice
	for _, f := range fields {
		choices = append(choices, ask.Choice{Label: f.name, Detail: *f.of(&candidate)})
	}
	p.w.choose(words.SetupCandidateWhat, choices, func(i int) {
		f := fields[i]
		p.line.ask(lineQuestion{label: f.name, help: words.SetupMendHelp, initial: *f.of(&candidate),
			check: func(text string) error {
				if text == "" && f.field != "surname" {
					return nil
				}
				return intake.Understands("candidate", f.field, text)
			},
			answer: func(text string) {
				*f.of(&candidate) = text
				p.show(app.Mending{Candidate: &app.CandidateMended{Contest: c.ID, Candidate: candidate}})
			}})
	})
}

func (p *registerPage) mendStation(s setup.Station) {
	p.w.choose(words.SetupCandidateWhat, []ask.Choice{{Label: words.SetupPlaceMend, Detail: s.Place}, {Label: words.SetupStrikeStation}}, func(i int) {
		if i == 1 {
			p.show(app.Mending{Register: &app.Registering{Strike: &app.Striking{Station: s.ID}}})
			return
		}
		p.line.ask(lineQuestion{label: words.SetupPlaceMend, help: words.SetupMendHelp, initial: s.Place,
			check:  func(text string) error { return intake.Understands("station", "place", text) },
			answer: func(text string) { p.show(app.Mending{Place: &app.PlaceMended{Station: s.ID, Place: text}}) }})
	})
}

func (p *registerPage) mendBox(b setup.Box) {
	p.w.choose(words.SetupCandidateWhat, []ask.Choice{{Label: words.SetupMergeBox}, {Label: words.SetupStrikeBox}}, func(i int) {
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
func (p *registerPage) searchBox(title string, may func(setup.Box) bool, chosen func(setup.BoxID)) {
	p.w.search(search{title: title, example: words.SetupBoxes, hint: words.HintsGoTo, trace: "boxes",
		answers: func(query string) (found []place) {
			for _, b := range p.w.state.Election.Boxes {
				if may(b) && finds(query, string(b.ID), words.SetupBoxLine(b)) {
					found = append(found, place{label: words.BoxNamed(string(b.ID), false), detail: words.SetupBoxLine(b), box: b.ID})
				}
			}
			return found
		},
		chosen: func(at place) { chosen(at.box) }})
}

// addBox asks for a supplementary box and the station that it is of.
func (p *registerPage) addBox() {
	p.line.ask(lineQuestion{label: words.SetupBoxNumber, help: words.SetupMendHelp, check: needWords, answer: func(number string) {
		p.w.search(search{title: words.SetupBoxOf, example: words.SetupStations, hint: words.HintsGoTo, trace: "stations",
			answers: func(query string) (found []place) {
				for _, s := range p.w.state.Election.Stations {
					if s.Struck == "" && finds(query, string(s.ID), s.Place) {
						found = append(found, place{label: string(s.ID), detail: s.Place, number: string(s.ID)})
					}
				}
				return found
			},
			chosen: func(at place) {
				p.show(app.Mending{Register: &app.Registering{Add: &setup.Box{ID: setup.BoxID(number), Stations: []setup.StationID{setup.StationID(at.number)}}}})
			}})
	}})
}

// chooseRole says what somebody may do.
func (p *registerPage) chooseRole(name string) {
	var choices []ask.Choice
	for _, r := range setup.Roles {
		choices = append(choices, ask.Choice{Label: words.SentenceCase(r.Words())})
	}
	p.w.choose(words.SetupPersonRole, choices, func(i int) {
		p.show(app.Mending{Person: &setup.Person{Name: name, Role: setup.Roles[i]}})
	})
}

// finds tells whether every word of a query begins a word of one of the texts.
func finds(query string, texts ...string) bool {
	own := wordsOf(strings.Join(texts, " "))
	for _, q := range wordsOf(query) {
		found := false
		for _, w := range own {
			found = found || strings.HasPrefix(w, q)
		}
		if !found {
			return false
		}
	}
	return true
}
