package notice

import (
	"bytes"
	"os"
	"testing"

	"wardcount/assets"
	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/setup"
)

func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip()
	}
	law, _ := setup.ParseLaw(assets.Law())
	r := exporttest.Sample()
	r.Papers = map[setup.ContestKind]setup.PaperRules{}
	for _, k := range setup.ContestKinds {
		r.Papers[k] = law.PapersFor(k, r.Election.Date)
	}
	for _, k := range Kinds {
		d := k.Published(r)
		if len(d.Pages) == 0 {
			continue
		}
		var b bytes.Buffer
		if err := WritePDF(d, &b); err != nil {
			t.Error(k.ID, err)
			continue
		}
		os.WriteFile(dir+"/"+k.ID+".pdf", b.Bytes(), 0o644)
		if err := CheckPDF(d, b.Bytes()); err != nil {
			t.Error(k.ID, err)
		}
		b.Reset()
		if err := WriteHTML(d, &b); err != nil {
			t.Error(err)
		}
		os.WriteFile(dir+"/"+k.ID+".html", b.Bytes(), 0o644)
	}
	_ = export.UKTime
}
