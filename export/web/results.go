package web

import (
	"fmt"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// resultsPage is the whole page of results.
type resultsPage struct {
	frame
	Links       []cell
	Outstanding []string
	Summary     *summary
	Groups      []group
	Abandoned   []named
	Published   []published
	VoterID     *voterID
}

// group is the contests of one kind.
type group struct {
	ID, Title string
	Glance    table
	Wards     []wardView
}

// published is a result that was not counted here.
type published struct {
	Name, Words string
	Table       table
}

// voterID is the totals that the returning officer released.
type voterID struct {
	Words      []string
	Table      table
	Awaited    []string
	Exceptions []exception
}

func resultsOf(r export.Results) resultsPage {
	inks := inksOf(r.Council)
	p := resultsPage{frame: framed(r, "results", inks), Outstanding: r.Outstanding, Groups: groups(r), Published: publishedElsewhere(r), VoterID: voterIDOf(r)}
	if r.Council.Wards > 0 {
		p.Summary = summaryOf(r, inks)
	}
	for _, a := range r.Abandoned {
		p.Abandoned = append(p.Abandoned, named{a.Name, abandonedWords(a)})
	}
	link := func(id, words string, there bool) {
		if there {
			p.Links = append(p.Links, cell{Text: words, Link: id})
		}
	}
	if p.Summary != nil {
		link("council", p.Summary.Title, true)
	}
	for _, g := range p.Groups {
		link(g.ID, g.Title, true)
	}
	link("to-come", "Still to be declared", len(p.Outstanding) > 0)
	link("abandoned", "Abandoned", len(p.Abandoned) > 0)
	link("elsewhere", "Published elsewhere", len(p.Published) > 0)
	link("voter-id", "Voter identification", p.VoterID != nil)
	link("reading", "How to read these figures", true)
	link("contact", "Contact", true)
	return p
}

func groups(r export.Results) []group {
	var list []group
	all := ordered(r)
	for _, k := range kinds {
		g := group{ID: k.id, Title: k.title}
		g.Glance = table{ID: k.id + "-glance", Caption: k.title + " declared: who is elected", Head: heads("Contest")}
		g.Glance.Head = append(g.Glance.Head, words("Elected"), right("Majority"))
		if k.kind == setup.QuestionContest {
			g.Glance.Caption, g.Glance.Head[1] = k.title+" declared: what is carried", words("Carried")
		}
		for _, w := range all {
			if c := w.Certificate; c.Kind == k.kind {
				v := wardViewOf(r, w)
				g.Wards = append(g.Wards, v)
				g.Glance.Rows = append(g.Glance.Rows, []cell{{Text: c.Ward, Link: v.ID}, {Items: winners(c)}, majority(c)})
			}
		}
		if len(g.Wards) > 0 {
			list = append(list, g)
		}
	}
	return list
}

// winners lists those elected; of a question the answer that is carried.
func winners(c ward.Certificate) []item {
	var list []item
	for _, e := range c.Elected() {
		list = append(list, item{Name: e.PaperName(), Party: e.Party, Elected: true})
	}
	switch {
	case len(list) == 0 && c.Kind == setup.QuestionContest:
		list = append(list, item{Result: "no answer: equal votes"})
	case c.Vacant > 0:
		list = append(list, item{Result: spoken.StayVacant(c.Vacant)})
	}
	return list
}

// publishedElsewhere are results of the same day that were not counted here.
func publishedElsewhere(r export.Results) []published {
	var list []published
	for i, contest := range r.Election.PublishedFor {
		p := published{Name: contest.Name, Words: "As published, not counted here: " + contest.Why + ". These figures went through none of the checks of this count."}
		p.Table = table{ID: fmt.Sprintf("published-%d", i+1), Caption: contest.Name + ": figures as published", Wide: true, Head: append(heads("Candidate", "First preferences", "Final figure"), words("Result"))}
		for _, c := range contest.Candidates {
			name := cell{Text: c.Name, Strong: c.Elected}
			if c.Party != "" {
				name.More = []string{c.Party}
			}
			result := "Not elected"
			if c.Elected {
				result = "Elected"
			}
			p.Table.Rows = append(p.Table.Rows, []cell{name, number(c.First), known(c.Final), {Text: result, Strong: c.Elected}})
		}
		list = append(list, p)
	}
	return list
}

func voterIDOf(r export.Results) *voterID {
	t := r.VoterID
	if t == nil {
		return nil
	}
	v := &voterID{Words: []string{
		fmt.Sprintf("Electors who were refused a ballot paper because of their identification: whole numbers of people, from the records of %d of %s. A station without a record is in no sum.", t.In, text.Plural(t.Expected, "polling station", "polling stations")),
		"Released by " + signedWords(r.VoterIDReleased) + ".",
	}}
	v.Table = table{ID: "voter-id-table", Caption: "People refused a ballot paper, by ward", Wide: true,
		Head: heads("Ward", "Stations", "Records in", "Refused at first", "Came back and were given a paper", "Did not come back")}
	row := func(s ward.VoterIDSum) []cell {
		people := []cell{right(notKnown), right(notKnown), right(notKnown)} // no record is in: nothing is known, which is not none
		if s.In > 0 {
			people = []cell{number(s.Refused), number(s.Returned), number(s.NotReturned)}
		}
		return append([]cell{words(s.Name), number(s.Stations), number(s.In)}, people...)
	}
	for _, s := range t.Wards {
		v.Table.Rows = append(v.Table.Rows, row(s))
	}
	v.Table.Foot = [][]cell{row(t.All)}
	for _, id := range t.Awaited {
		v.Awaited = append(v.Awaited, spoken.Stations(r.Election, id))
	}
	for _, x := range r.VoterIDExceptions {
		v.Exceptions = append(v.Exceptions, exceptionOf(x))
	}
	return v
}
