package published

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

// fuzz hands a reader rows under its header. Whatever they are: it does not
// panic, answers the same again, gives wards or faults and never both, and
// every ward and candidate can be found in the file again.
func fuzz(f *testing.F, name, head string, kind Kind, samples ...string) {
	for _, s := range samples {
		f.Add([]byte(strings.TrimPrefix(s, head)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		data = append([]byte(head), data...)
		file, faults := Read(name, data)
		again, same := Read(name, data)
		if !reflect.DeepEqual(file, again) || !reflect.DeepEqual(faults, same) {
			t.Fatal("read twice, two answers")
		}
		if (len(file.Wards) > 0) == (len(faults) > 0) {
			t.Fatalf("%d wards, %d faults", len(file.Wards), len(faults))
		}
		lines := bytes.Count(data, []byte("\n")) + 1
		for _, fault := range append(faults, file.Notes...) {
			if fault.Row < 0 || fault.Row > lines || fault.Message == "" {
				t.Fatalf("%+v in %d lines", fault, lines)
			}
		}
		for _, w := range file.Wards {
			if w.Row < 1 || w.Row > lines || (len(w.Candidates) == 0) != (kind == IDs) {
				t.Fatalf("%+v", w)
			}
			last := 0
			for _, c := range w.Candidates {
				votes, _ := c.Votes.Get()
				if c.Row <= last || c.Row > lines || votes < 0 || kind != LGA && strings.TrimSpace(c.Surname) == "" {
					t.Fatalf("%+v", c)
				}
				last = c.Row
			}
		}
	})
}

func FuzzLEAP(f *testing.F) {
	fuzz(f, "leap-2018-05-03.csv", `"A","","B","","C D","E","1","1"`+"\n", LEAP, leap2018, strings.ReplaceAll(leap2018, `"`, ""), "\"A\",\"\",\"B\",\"\",\"a\nb (Elected)\",\"\",\"\",\"\"\n")
}

func FuzzLEAPEarlier(f *testing.F) {
	fuzz(f, "leap.csv", "Ward,Council,Candidate,Party,Votes,Elected\nA,B,C D,E,1,1\n", LEAP, "NULL,B,C,D,1,1\nA,B,St &eacute; X,D,2,0\n")
}

func FuzzDemocracyClub(f *testing.F) {
	head := strings.Join(strings.SplitAfter(club2018, "\n")[:2], "")
	fuzz(f, "dc.csv", head, DemocracyClub, club2018, head+"local.a.2018-05-03,local..x..by.2018-05-03,,,,Ä Ö,,,,,\n", head+"a,mayor.b,1,2,3,X DE LA Y,4,True,5,6,\"7\n8\"\n")
}

func FuzzIDs(f *testing.F) {
	fuzz(f, "ids.csv", "ballot_id,gss_code\n", IDs, "local.wigan.st-marys.2018-05-03,E05000888\nx,y\n", "local.a.by.b-.2018-99-99,\n.,E05000888\n")
}

func FuzzLGA(f *testing.F) {
	sample := lga("Parish", "900,2000,1,,3,0,4,45", "lee:500,ELECTED", "poe:390,NOT ELECTED")
	fuzz(f, "lga.csv", lgaHead+"\n", LGA, sample, strings.ReplaceAll(sample, "2", ""), strings.ReplaceAll(sample, "Hale", "\"Ha\nle\""))
}
