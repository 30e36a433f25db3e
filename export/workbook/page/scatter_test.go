package page

import (
	"bytes"
	"strings"
	"testing"
)

func scattered(values ...int) Book {
	p := New("Funnel", 10, 10, 10)
	p.Across(Title, "A chart and its points")
	p.Freeze()
	p.Scatter(Scatter{Title: "Points & lines", Alt: "In words", Across: "Tried", Up: "Gone", Series: []Series{
		{Name: "Stations", From: 3, Points: len(values), X: 0, Y: 1, Mark: "circle", Colour: Grey},
		{Name: "Limit", From: 3, Points: len(values), X: 0, Y: 2, Line: true, Dash: true, Colour: Accent}}})
	p.Add(Head.Words("Tried"), Head.Words("Gone"), Head.Words("Limit"))
	for i, v := range values {
		gone := Number.Number(v)
		if v < 0 {
			gone = Right.Words("")
		}
		p.Add(Number.Number(100*(i+1)), gone, Two.Hundredths(231+i))
	}
	return Book{Pages: []Page{p}}
}

func TestAChartOfPointsDrawsWhatItsCellsHold(t *testing.T) {
	var b, again bytes.Buffer
	book := scattered(4, -1, 7)
	if err := book.Write(&b); err != nil {
		t.Fatal(err)
	}
	if err := scattered(4, -1, 7).Write(&again); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Errorf("the same book gave other bytes (%v)", err)
	}
	sheets, err := book.ReadBack(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(sheets["Funnel"][5], "|"); got != "300|7|2.33" {
		t.Error(got)
	}
	drawn := book.Pages[0].scattered(*book.Pages[0].charts[0].scatter)
	if strings.Count(drawn, "<c:pt ") != 3+2+3+3 || !strings.Contains(drawn, "$B$4:$B$6") || !strings.Contains(drawn, "Points &amp; lines") {
		t.Error(drawn)
	}
	s := *book.Pages[0].charts[0].scatter
	for what, wrong := range map[string]string{"another point": strings.Replace(drawn, "<c:v>7</c:v>", "<c:v>8</c:v>", 1),
		"a point less": strings.Replace(drawn, `<c:pt idx="2"><c:v>7</c:v></c:pt>`, "", 1), "other cells": strings.ReplaceAll(drawn, "$B$4:", "$C$4:"), "no chart": "<c>"} {
		if wrong == drawn || book.Pages[0].compareScatter(s, []byte(wrong)) == nil {
			t.Errorf("%s passed", what)
		}
	}
	if !Ours(b.Bytes()) || Ours([]byte("no workbook")) {
		t.Error("whose the workbook is")
	}
}
