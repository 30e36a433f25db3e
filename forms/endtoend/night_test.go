package endtoend

import (
	"slices"
	"strconv"
	"strings"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/export"
	"wardcount/forms/formstest"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// night plays the acts of the script on the keyboard.
type night struct {
	*desk
	election setup.Election
	person   string
	counts   map[sheet.ID]int // how often each sheet was keyed
	open     string           // what the trace says of the screen that the last sheet left
	pressed  int
}

func (n *night) press(keys ...string) {
	n.t.Helper()
	n.pressed += len(keys)
	n.desk.press(keys...)
}

func (n *night) write(text string) {
	n.t.Helper()
	n.pressed += len(text)
	n.desk.write(text)
}

func (n *night) do(act practice.Act) {
	n.t.Helper()
	n.sit(act.By)
	switch deed := act.Do.(type) {
	case practice.Key:
		n.key(deed)
	case practice.Explain:
		n.explain(deed)
	case practice.Step:
		n.step(deed)
	case practice.Receive:
		n.receive(deed)
	case practice.Move:
		n.move(deed.Papers)
	case practice.Adjudicate:
		n.adjudicate(deed)
	case practice.MoveSheet:
		n.moveSheet(deed)
	}
}

// move takes papers to the contest's box where they belong, from the sheet of
// the box in which they were counted.
func (n *night) move(p reconcile.PapersMoved) {
	n.t.Helper()
	n.open = ""
	n.goTo(formstest.Words(n.election, sheet.ID{Contest: p.From, Form: sheet.BoxVerification, Subject: string(p.FromBox)}), "sheet")
	n.press("ctrl+m")
	n.wait("trace dialog=ask")
	n.write(strconv.Itoa(int(p.Papers)))
	n.press("Return")
	n.wait("trace dialog=move_to")
	n.write(strings.ToLower(string(p.ToBox)) + " " + n.wardName(p.To))
	n.press("Return")
	n.wait("trace dialog=ask")
	n.write(p.Reason)
	n.press("ctrl+Return")
	n.wait("trace moved=")
}

// sit lets another person take the keyboard.
func (n *night) sit(name string) {
	n.t.Helper()
	if n.person == name {
		return
	}
	n.press("F2")
	n.wait("trace dialog=choose")
	n.choosePerson(name)
}

func (n *night) choosePerson(name string) {
	n.t.Helper()
	for i, p := range n.election.People {
		if p.Name == name {
			n.press(string(rune('1' + i)))
			n.wait("trace person=")
			n.person = name
			return
		}
	}
	n.t.Fatalf("%s is nobody of this count", name)
}

// goTo opens what the words find first.
func (n *night) goTo(words, screen string) string {
	n.t.Helper()
	n.press("F3")
	n.wait("trace dialog=goto")
	n.write(words)
	n.press("Return")
	return n.wait("trace screen=" + screen)
}

func (n *night) wardName(id setup.ContestID) string {
	c, _ := n.election.Contest(id)
	return strings.ToLower(c.Name)
}

// key keys a sheet on the number pad: a figure and Enter, Enter alone where
// the paper has none.
func (n *night) key(k practice.Key) {
	n.t.Helper()
	if here := "trace screen=sheet sheet=" + k.Sheet.String() + " "; k.Count > 1 || !strings.HasPrefix(n.open, here) { // else the pile led here
		n.open = n.goTo(formstest.Words(n.election, k.Sheet), "sheet sheet="+k.Sheet.String())
	}
	// After a granted recount the next count is open already.
	if k.Count > max(n.counts[k.Sheet], 1) && !strings.Contains(n.open, " count="+strconv.Itoa(k.Count)) {
		n.press("F11")
		n.wait("trace screen=sheet sheet=" + k.Sheet.String())
	}
	n.counts[k.Sheet] = max(k.Count, n.counts[k.Sheet])
	contest, _ := n.election.Contest(k.Sheet.Contest)
	d, _ := sheet.ByForm(k.Sheet.Form)
	n.figures(d.Figures(contest, n.heads()), k.Figures)
	n.saved(k.Sheet)
	n.open = n.wait("trace screen=")
}

// saved waits until a sheet is stored; where errors stand it takes Enter once more.
func (n *night) saved(id sheet.ID) {
	n.t.Helper()
	line := n.wait("trace s")
	for ; !strings.HasPrefix(line, "trace saved="+id.String()); line = n.wait("trace s") {
		if strings.HasPrefix(line, "trace stands="+id.String()) {
			n.press("KP_Enter")
		}
	}
}

// figures keys what stands on the paper, or what of it two people read
// differently: then the other fields take nothing.
func (n *night) figures(defs []sheet.FigureDef, figures sheet.Reading) {
	n.t.Helper()
	whole := !slices.ContainsFunc(defs, func(f sheet.FigureDef) bool { _, has := figures[f.ID]; return f.Required && !has })
	var keys []string
	for _, f := range defs {
		if figure, ok := figures[f.ID]; ok {
			keys = append(keys, pad(figure)...)
		} else if whole {
			keys = append(keys, "KP_Enter")
		}
	}
	n.press(keys...)
}

// adjudicate keys from the paper what two people read differently, and why.
func (n *night) adjudicate(a practice.Adjudicate) {
	n.t.Helper()
	n.open = ""
	n.goTo(formstest.Words(n.election, a.Sheet), "sheet sheet="+a.Sheet.String())
	contest, _ := n.election.Contest(a.Sheet.Contest)
	d, _ := sheet.ByForm(a.Sheet.Form)
	n.figures(d.Figures(contest, n.heads()), a.Figures)
	n.wait("trace dialog=ask")
	n.write(a.Reason)
	n.press("ctrl+Return")
	n.wait("trace saved=" + a.Sheet.String())
}

// moveSheet takes what was keyed on the wrong sheet to its own.
func (n *night) moveSheet(m practice.MoveSheet) {
	n.t.Helper()
	n.open = ""
	n.goTo(formstest.Words(n.election, m.From), "sheet sheet="+m.From.String())
	n.press("ctrl+t")
	n.wait("trace dialog=move_sheet")
	n.write(formstest.Words(n.election, m.To))
	n.press("Return")
	n.wait("trace dialog=ask")
	n.write(m.Reason)
	n.press("ctrl+Return")
	n.wait("trace moved_sheet=" + m.From.String())
}

// receive logs a box at the door: its number, then line by line.
func (n *night) receive(r practice.Receive) {
	n.t.Helper()
	n.open = ""
	n.press("ctrl+d")
	n.wait("trace screen=door")
	n.write(strings.ToLower(string(r.Box)))
	n.press("Return")
	n.wait("trace screen=receipt box=" + string(r.Box))
	yes := map[bool]string{true: "y", false: "n"}
	clock := export.UKTime(r.Receipt.At)
	lines := []string{clock[len(clock)-len("22:14"):], r.Receipt.Officer, r.Receipt.Seals, yes[r.Receipt.Account], strings.TrimPrefix(r.Receipt.Packets.String(), "–"), yes[r.Receipt.Tendered], r.Receipt.Note}
	for _, line := range lines {
		if line != "" {
			n.write(line)
		}
		n.press("Return")
	}
	n.wait("trace received=" + string(r.Box))
	n.wait("trace screen=door")
}

func (n *night) heads() []setup.Head {
	law, err := app.Law()
	if err != nil {
		n.t.Fatal(err)
	}
	return law.Heads("", n.election.Date)
}

// toFinding goes to the page of a finding and along its findings to that one.
func (n *night) toFinding(f ward.FindingID) {
	n.t.Helper()
	for range 60 { // an area left out speaks at every candidate
		n.press("F6")
		if line := n.wait("trace finding="); strings.HasPrefix(line, "trace finding="+string(f.Code)+" subject="+f.Subject) {
			return
		}
	}
	n.t.Fatalf("F6 does not come to %s", f)
}

func (n *night) toPage(contest setup.ContestID) {
	n.t.Helper()
	n.open = ""
	if contest == "" {
		n.goTo("voter identification", "voterid")
		return
	}
	n.goTo(n.wardName(contest), "ward")
}

func (n *night) explain(e practice.Explain) {
	n.t.Helper()
	n.toPage(e.Finding.Contest)
	n.toFinding(e.Finding)
	n.press("F7")
	n.wait("trace dialog=ask")
	n.write(e.Reason)
	n.press("ctrl+Return")
	n.wait("trace explained=")
}

func (n *night) step(s practice.Step) {
	n.t.Helper()
	n.toPage(s.Contest)
	for _, f := range s.Accept {
		n.toFinding(f)
		n.press("F8")
		n.wait("trace dialog=ask")
		n.write(s.Reason)
		n.press("ctrl+Return")
		n.wait("trace accepted=")
	}
	if len(s.Accept) > 0 {
		n.toPage(s.Contest)
	}
	if s.Step == reconcile.StepRecount { // the first of the other steps
		n.press("F10")
		n.wait("trace dialog=choose")
		n.press("1")
		n.wait("trace dialog=choose")
		n.press("1") // of all papers
		n.wait("trace dialog=ask")
		n.write(s.AskedBy)
		n.press("ctrl+Return")
		n.wait("trace dialog=ask")
		n.write(s.Reason)
		n.press("ctrl+Return")
		n.wait("trace step=recount")
		return
	}
	n.press("F9")
	if s.Step == reconcile.StepReadBack {
		n.wait("trace screen=readback")
		n.readBack()
		n.wait("trace step=readback")
		return
	}
	if s.Step == reconcile.StepDeclare { // the declaration is read aloud from the screen, to its end, and Enter says that it was
		n.wait("trace screen=declare")
		n.press("End", "KP_Enter")
		n.wait("trace step=declare")
		return
	}
	if s.Step == reconcile.StepCertify { // so is the certificate
		n.wait("trace screen=certificate")
		n.press("End", "KP_Enter")
		n.wait("trace step=certify")
		return
	}
	if s.Step == reconcile.StepVerify { // and the statement of verification
		n.wait("trace screen=statement")
		n.press("End", "KP_Enter")
		n.wait("trace step=verify")
		return
	}
	n.wait("trace dialog=confirm")
	n.press("KP_Enter")
	n.wait("trace step=" + string(s.Step))
}

// readBack ticks every line, each with Enter.
func (n *night) readBack() {
	n.t.Helper()
	for {
		n.press("KP_Enter")
		words := strings.Fields(n.wait("trace ticked="))
		if strings.TrimPrefix(words[1], "ticked=") == strings.TrimPrefix(words[2], "of=") {
			n.press("KP_Enter")
			return
		}
	}
}
