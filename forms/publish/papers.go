package publish

import (
	"path/filepath"

	"wardcount/app/leaving"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// papersPage is every kind of paper of one ward, or of all, in the order of the
// night, and whether it can be drawn up now.
type papersPage struct {
	*desk.SlowPage
	Contest setup.ContestID // empty is all wards
	Into    *papersInto

	Drawn string // the kind that was drawn up last
	Given *leaving.Papers
	Err   error // why it was not
}

// papersInto is what all pages of papers have in common.
type papersInto struct {
	Folder string
	agreed agreed
}

// Keys of the page's rows.
const (
	papersKind   = "papers/kind/" // and its id
	papersFile   = "papers/file/"
	papersFolder = "papers/folder"
	papersShow   = "papers/show"
)

// Papers is the page of a ward's papers, or of those of all wards.
func Papers(w *desk.Window, contest setup.ContestID) *papersPage {
	p := desk.Kept[papersPage](w, desk.PapersKey+"/"+string(contest))
	if p.SlowPage != nil {
		return p
	}
	p.SlowPage, p.Contest, p.Into = desk.NewSlowPage(w), contest, desk.Kept[papersInto](w, desk.PapersKey)
	if p.Into.agreed == nil {
		p.Into.agreed, p.Into.Folder = agreed{}, besideCount(w, "papers")
	}
	return p
}

// ToPapers goes to the papers of a ward, or to those of all where none is named
// or its own are there already; at a kind where one is named.
func ToPapers(w *desk.Window, contest setup.ContestID, kind string) {
	if p, ok := w.Screen.(*papersPage); ok && kind == "" && p.Contest == contest {
		contest, kind = "", p.at()
	}
	w.Screen.Leave(func() {
		if contest == "" {
			w.OpenPage(desk.PapersKey, papersKind+kind)
			return
		}
		w.Ward = contest
		w.StandAt(string(contest))
		p := Papers(w, contest)
		w.Show(p)
		p.List.MoveTo(papersKind + kind)
	})
}

func (p *papersPage) Name() []string {
	if p.Contest == "" {
		return []string{"papers", "folder", p.Into.Folder}
	}
	return []string{"papers", "ward", p.ward().Contest.Name, "folder", p.Into.Folder}
}

func (p *papersPage) Hints() string {
	switch {
	case p.Running():
		return words.HintsWorking
	case p.Contest == "":
		return words.HintsPapersAll
	}
	return words.HintsPapers
}

// Escape stops what runs; where nothing does, it goes back to the ward.
func (p *papersPage) Escape() {
	if p.Running() || p.Contest == "" {
		p.SlowPage.Escape()
		return
	}
	p.W.OpenPage(string(p.Contest))
}

func (p *papersPage) ward() ward.Ward { return p.W.State.Ward(p.Contest) }

// at is the kind at which the keyboard stands; empty at none.
func (p *papersPage) at() string {
	for _, s := range p.stands() {
		if p.List.Key() == papersKind+s.Kind {
			return s.Kind
		}
	}
	return ""
}

// stands are the kinds of paper, and how each stands in the wards of the page.
func (p *papersPage) stands() []shown.PaperStand {
	wards := p.W.State.InOrder()
	if p.Contest != "" {
		wards = []ward.Ward{p.ward()}
	}
	return shown.PaperStands(wards, p.W.Count.PapersNow)
}

func (p *papersPage) Refresh() {
	title, text := words.PapersTitle(p.ward().Contest.Name), words.PapersText
	if p.Contest == "" {
		title, text = words.PapersTitleAll, words.PapersTextAll
	}
	rows := []lists.Row{lists.TitleRow(title), lists.QuietRow(text)}
	stands := p.stands()
	if len(stands) == 0 {
		p.List.Set(append(rows, shown.Warning(words.PapersNoWard)))
		return
	}
	for _, s := range stands {
		rows = append(rows, shown.Paper(s, p.Contest == "", p.W.State.Election.OnlyWards(), p.W.Person, papersKind+s.Kind, func() { p.draw(s) }))
		if s.Kind == p.Drawn && !p.Running() {
			rows = append(rows, p.outcome(s)...)
		}
	}
	rows = append(rows, lists.HeadingRow(words.FolderInto), shown.FolderRow(papersFolder, p.Into.Folder, words.FolderChoose, p.askFolder))
	p.List.Set(rows)
}

// outcome is what the last paper came to.
func (p *papersPage) outcome(s shown.PaperStand) []lists.Row {
	switch {
	case p.Err != nil:
		return []lists.Row{shown.Trouble(0, words.Error(p.Err))}
	case p.Given == nil:
		return nil
	}
	return shown.PapersDrawn(p.W.State, *p.Given, s, func(path string) lists.Row {
		return lists.Row{Key: papersFile + path, Open: func() { p.W.ShowFile(path) }}
	}, lists.Row{Key: papersShow, Open: func() { p.W.ShowFile(filepath.Dir(p.Given.Files[0].Path)) }})
}

func (p *papersPage) askFolder() {
	p.W.Pick(ask.Pick{Title: words.FolderInto, Label: words.FolderLabel, Initial: p.Into.Folder, OK: words.FolderOK, Folder: true, Makes: true, Chosen: func(folder string) {
		p.Into.Folder = folder
		p.Refresh()
		p.List.MoveTo(papersFolder)
	}})
}
