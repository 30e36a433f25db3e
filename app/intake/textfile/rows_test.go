package textfile

import (
	"strings"
	"testing"

	"wardcount/app/intake/fault"
)

func none([]string) int { return 0 }

func TestWhatIsNoTableIsCalledWhatItIs(t *testing.T) {
	for text, want := range map[string]string{
		"\n{\"format\": \"wardcount/results/1\"}\n": "JSON",
		"[1,\n2]":                                   "JSON",
		"%PDF-1.7\n1 0 obj":                         "a PDF",
		"<!DOCTYPE html>\n<html lang=\"en\">":       "a web page",
		"\ufeff<?xml version=\"1.0\"?>\n<results/>": "XML",
	} {
		_, wrong := Rows("a.csv", []byte(text), none)
		if wrong == nil || wrong.Code != fault.NotAWorkbook || wrong.File != "a.csv" || !strings.HasPrefix(wrong.Message, "This is "+want+",") {
			t.Errorf("%q: %v", text, wrong)
		}
	}
	for _, text := range []string{"[Ward],Seats\nWeir,1\n", "<Ward>,Seats\nWeir,1\n", "{Ward},Seats\n"} {
		if rows, wrong := Rows("a.csv", []byte(text), none); wrong != nil || len(rows) == 0 || len(rows[0]) != 2 {
			t.Errorf("%q: %v, %v", text, rows, wrong)
		}
	}
}
