package practice

import (
	"fmt"
	"slices"

	"wardcount/reconcile/ward"
)

// The bundle that lies in the wrong box is of the usual size.
const bundle = 25

// troubles are what goes wrong on a normal night: what each brings, in words
// and as the findings that it makes.
type troubles struct {
	notes   []string
	planted []ward.FindingID
	slips   []slip // while two people key
}

// plant chooses four wards and gives each one trouble. The figures that were
// published stay as they are, and every ward is declared in the end.
func plant(wards []wardFigures, d dice) troubles {
	var t troubles
	order := d.order(len(wards))
	shared := slices.IndexFunc(order, func(i int) bool { return len(wards[i].neighbours()) > 0 })
	w := &wards[order[shared]]
	others := slices.Delete(order, shared, shared+1)
	pairs := w.neighbours()
	t.forgottenSpoilt(&wards[others[0]], d)
	t.wrongBox(w, pairs[d.below(len(pairs))], d)
	t.paperTaken(&wards[others[1]], d)
	t.countShort(&wards[others[2]])
	return t
}

// neighbours lists the pairs of stations in one building.
func (w wardFigures) neighbours() [][2]int {
	var pairs [][2]int
	for i, a := range w.stations {
		for j := i + 1; j < len(w.stations); j++ {
			if a.Place == w.stations[j].Place {
				pairs = append(pairs, [2]int{i, j})
			}
		}
	}
	return pairs
}

// after puts the troubles under what the script is, or says that there are none.
func (t troubles) after(what string) []string {
	if len(t.notes) == 0 {
		return []string{what, "A clean night: no troubles are planted."}
	}
	return append([]string{what}, t.notes...)
}

func (t *troubles) note(w *wardFigures, code ward.Code, subject, format string, args ...any) {
	t.notes = append(t.notes, w.contest.Name+": "+fmt.Sprintf(format, args...))
	t.plan(w, code, subject)
}

func (t *troubles) plan(w *wardFigures, code ward.Code, subject string) {
	t.planted = append(t.planted, ward.FindingID{Contest: w.contest.ID, Code: code, Subject: subject})
}

// forgottenSpoilt: an officer wrote what was issued as what ought to be in
// the box. Only a station with a spoilt paper can do that.
func (t *troubles) forgottenSpoilt(w *wardFigures, d dice) {
	var able []*station
	for i := range w.stations {
		if w.stations[i].spoilt > 0 {
			able = append(able, &w.stations[i])
		}
	}
	if len(able) == 0 {
		able = append(able, &w.stations[0])
		able[0].spoilt = 1
	}
	s := able[d.below(len(able))]
	s.notDeducted = true
	t.note(w, "V1", string(s.ID), "the account of station %s does not deduct its spoilt papers (%d); the corrected account is keyed over it before the boxes are counted.", s.ID, s.spoilt)
}

// wrongBox: a bundle of one box lay in the other of the same building when
// they were first counted.
func (t *troubles) wrongBox(w *wardFigures, pair [2]int, d dice) {
	from := d.below(2)
	short, over := &w.stations[pair[from]], &w.stations[pair[1-from]]
	short.misplaced, over.misplaced = -bundle, bundle
	t.note(w, "V3", string(w.stations[pair[0]].box), "a bundle of %d papers of box %s lay in box %s of the same building (%s); counted again, both boxes balance.", bundle, short.box, over.box, short.Place)
	t.plan(w, "V3", string(w.stations[pair[1]].box))
	t.plan(w, "V4", string(w.stations[pair[0]].box)) // the place as a whole is not out
}

// paperTaken: a voter left with a paper. Two counts agree, the variance is
// explained and the returning officer accepts it.
func (t *troubles) paperTaken(w *wardFigures, d dice) {
	s := &w.stations[d.below(len(w.stations))]
	s.missing = 1
	t.note(w, "V3", string(s.box), "box %s is one paper short in two counts; it is explained, and accepted when the statement is signed.", s.box)
}

// countShort: the count finds a paper less than verification, twice.
func (t *troubles) countShort(w *wardFigures) {
	w.lost = 1 // of the doubtful papers, so that the published votes stay
	t.note(w, "C1", string(w.contest.ID), "the count is one paper short of verification in two counts; the returning officer certifies with the reason.")
}
