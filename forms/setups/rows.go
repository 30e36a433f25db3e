package setups

import (
	"strconv"
	"strings"
	"unicode"

	"fyne.io/fyne/v2/theme"

	"wardcount/app/making"
	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

// rows are the page, each row with what Enter does there.
func (p *setupPage) rows() []lists.Row {
	rows := []lists.Row{lists.TitleRow(p.Title())}
	if p.err != nil {
		rows = append(rows, shown.Trouble(0.4, words.Error(p.err)))
	}
	if p.busy != "" {
		r := lists.SignRow(theme.MoreHorizontalIcon(), theme.ColorNamePrimary, lists.Cell{Text: p.busy, Bold: true})
		r.Above = 0.4
		rows = append(rows, r)
	}
	rows = append(rows, shown.Setup{Draft: p.Draft, Reading: p.Reading, Read: p.readOnce, Busy: p.busy}.Rows()...)
	for i := range rows {
		if key := rows[i].Key; key != "" {
			rows[i].Open = func() { p.open(key) }
		}
	}
	return rows
}

// indexIn reads the number of a row's key.
func indexIn(key, prefix string) (int, bool) {
	rest, ok := strings.CutPrefix(key, prefix)
	n, err := strconv.Atoi(rest)
	return n, ok && err == nil
}

// typedIn reads which typed line a row's key stands for: of what, and its number.
func typedIn(key string) (noun string, i int, ok bool) {
	rest, typed := strings.CutPrefix(key, shown.SetupTypedKey)
	noun, number, _ := strings.Cut(rest, "/")
	i, err := strconv.Atoi(number)
	return noun, i, typed && err == nil
}

// open is what Enter does at a row.
func (p *setupPage) open(key string) {
	if p.creating {
		return
	}
	if i, ok := indexIn(key, shown.SetupFaultKey); ok {
		p.mend(i)
		return
	}
	if i, ok := indexIn(key, shown.SetupFileKey); ok {
		p.openFile(i)
		return
	}
	if i, ok := indexIn(key, shown.SetupFixKey); ok {
		p.alter(func(d *making.Draft) { d.TakeBack(i) })
		p.W.Say(words.SetupTakenBack)
		p.read()
		return
	}
	if noun, ok := strings.CutPrefix(key, shown.SetupTypeKey); ok {
		p.typeLine(noun, len(p.Draft.Typed[noun]), 0)
		return
	}
	if noun, i, ok := typedIn(key); ok {
		p.typeLine(noun, i, 0)
		return
	}
	switch key {
	case shown.SetupAddKey:
		p.askFile()
	case shown.SetupTemplateKey:
		p.askWorkbook(words.SetupTemplateTitle, words.SetupTemplateDetail, nil)
	case shown.SetupSaveKey:
		e := p.Reading.SetUp.Election
		p.askWorkbook(words.SetupSave, words.SetupSaveDetail, &e)
	case shown.SetupGoKey:
		p.goOn()
	default:
		p.askFact(key)
	}
}

// remove takes away what a row stands for, where it is of the person's making.
func (p *setupPage) remove(key string) {
	if i, ok := indexIn(key, shown.SetupFileKey); ok {
		p.removeFile(i)
		return
	}
	if i, ok := indexIn(key, shown.SetupFixKey); ok {
		p.change(func(d *making.Draft) { d.TakeBack(i) })
		return
	}
	if noun, i, ok := typedIn(key); ok {
		p.removeTyped(noun, i)
		return
	}
	if p.isFact(key) {
		p.change(func(d *making.Draft) { p.setFact(d, key, "") })
	}
}

// letter begins to write in the line at which the list stands, with the letter
// that was typed: nobody should have to press Enter first.
func (p *setupPage) letter(r rune) {
	key := p.List.Key()
	if p.creating || p.line.open() || unicode.IsSpace(r) || !p.isFact(key) && !strings.HasPrefix(key, shown.SetupTypeKey) && !strings.HasPrefix(key, shown.SetupTypedKey) {
		return
	}
	p.open(key)
	if p.line.open() {
		p.line.entry.TypedRune(r)
	}
}
