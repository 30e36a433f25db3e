package forms

import (
	"maps"
	"slices"

	"wardcount/app/practice"
	"wardcount/reconcile/sheet"
)

// keyedOnce gives a script as it is where one reading agrees a sheet: each
// count of a sheet is keyed by the last who keyed it, as it was agreed.
func keyedOnce(s practice.Script) practice.Script {
	s.Election.KeyOnce = true
	type counted struct {
		sheet sheet.ID
		count int
	}
	last, agreed := map[counted]int{}, map[counted]sheet.Reading{}
	for i, act := range s.Acts {
		switch do := act.Do.(type) {
		case practice.Key:
			k := counted{do.Sheet, do.Count}
			if before := agreed[k]; len(do.Figures) < len(before) { // only what differed
				do.Figures = with(before, do.Figures)
			}
			last[k], agreed[k] = i, do.Figures
		case practice.Adjudicate:
			for k := range agreed {
				if k.sheet == do.Sheet {
					agreed[k] = with(agreed[k], do.Figures)
				}
			}
		}
	}
	var acts []practice.Act
	for i, act := range s.Acts {
		switch do := act.Do.(type) {
		case practice.Key:
			k := counted{do.Sheet, do.Count}
			if last[k] != i {
				continue
			}
			do.Figures = agreed[k]
			act.Do = do
		case practice.Adjudicate, practice.MoveSheet:
			continue
		}
		acts = append(acts, act)
	}
	s.Acts = slices.Clip(acts)
	return s
}

func with(r, anew sheet.Reading) sheet.Reading {
	all := maps.Clone(r)
	maps.Copy(all, anew)
	return all
}
