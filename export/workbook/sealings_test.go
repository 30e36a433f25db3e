package workbook

import (
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/workbook/words"
)

func TestTheCoverSaysWhenTheCountWasClosedAndHowTheSealsWereFound(t *testing.T) {
	r := exporttest.Sample()
	exporttest.Says(t, textOf(t, r, words.CoverName),
		"Closed by | Practice deputy, deputy returning officer, 3 May 2018, 22:40\nSeals | 30871, 30872, 30873\nPapers kept | Strong room of the town hall, under the guard of the duty constable\n"+
			"Opened again by | Practice deputy, deputy returning officer, 3 May 2018, 23:05\nSeals as found | As they were left\nClosed by | ",
		"Seals | 30874, 30875\nPapers kept | Committee room 2, locked\nOpened again by | Practice returning officer, 4 May 2018, 00:48\n"+
			"Seals as found | Not as they were left: 30874, 30879\nReason | Seal 30875 tore")
	r.Sealings = r.Sealings[1:]
	r.Sealings[0].Reopened, r.Sealings[0].Found, r.Sealings[0].Reason = nil, nil, ""
	text := textOf(t, r, words.CoverName)
	exporttest.Says(t, text, "Opened again by | Still closed when this was written")
	if strings.Contains(text, "Seals as found") {
		t.Error("seals were found that nobody has looked at")
	}
	r.Sealings = nil
	if strings.Contains(textOf(t, r, words.CoverName), "seal") {
		t.Error("a count that was never closed speaks of seals")
	}
}
