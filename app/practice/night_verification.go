package practice

import (
	"fmt"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// verification counts a ward's boxes, those that do not balance a second
// time, and has the statement signed.
func (n *night) verification(w wardFigures) {
	for _, s := range w.stations {
		if s.notDeducted {
			n.do(Supervisor, Explain{w.finding("V1", string(s.ID)), "The presiding officer, asked by telephone, wrote the papers issued as those that ought to be in the box; the spoilt papers are in their envelope and were not deducted. A corrected account was signed."})
			n.pile(s.account(false))
		}
	}
	n.open(w)
	var again []Deed
	for _, s := range w.stations {
		if s.misplaced != 0 || s.missing != 0 {
			again = append(again, s.found(2, s.verified))
		}
	}
	n.pile(again...)
	sign := Step{Contest: w.contest.ID, Step: reconcile.StepVerify}
	for _, s := range w.stations {
		if s.missing != 0 {
			id := w.finding("V3", string(s.box))
			n.do(Supervisor, Explain{id, "Counted twice with the same figure. The account's arithmetic, the unused papers and the packets were checked, the other boxes of the ward balance, and the presiding officer remembers a voter who left with the paper in hand."})
			sign.Accept = append(sign.Accept, id)
			sign.Reason = "Two counts agree and the search found nothing; the counted figure is the verified one."
		}
	}
	n.do(Officer, sign)
}

// open counts a ward's boxes for the first time. The boxes of a station that
// serves two wards are opened together, and papers that lie in the wrong one are
// taken to their own.
func (n *night) open(w wardFigures) {
	var pile []Deed
	var desks [][]station
	for _, s := range w.stations {
		if n.opened[s.box] {
			continue
		}
		desk := n.sameDesk(s)
		for _, box := range desk {
			n.opened[box.box] = true
			pile = append(pile, box.found(1, box.verified+box.misplaced+box.strayed))
		}
		desks = append(desks, desk)
	}
	n.pile(append(pile, keyed(w.contest.ID, sheet.PostalBox, string(w.postalBox), 1, sheet.Reading{"papers_found": w.postalPapers()}))...)
	for _, desk := range desks {
		n.strayed(desk)
	}
}

// strayed takes papers that lay in the other box of a station to their own.
func (n *night) strayed(desk []station) {
	for _, from := range desk {
		for _, to := range desk {
			if from.strayed > 0 && to.strayed < 0 {
				n.do(Supervisor, Move{reconcile.PapersMoved{Papers: figure.Papers(from.strayed), From: from.contest, FromBox: from.box, To: to.contest, ToBox: to.box,
					Reason: fmt.Sprintf("%d papers of the other ward, by their colour, were found in box %s when it was counted face up in front of the agents; they were counted again and taken to box %s of the same station.", from.strayed, from.box, to.box)}})
			}
		}
	}
}

// sameDesk lists the station in each ward that it serves.
func (n *night) sameDesk(s station) []station {
	if len(s.Contests) == 1 {
		return []station{s}
	}
	var desk []station
	for _, other := range everyStation(n.wards) {
		if other.ID == s.ID {
			desk = append(desk, *other)
		}
	}
	return desk
}

// found is a count of the papers in a station's box.
func (s station) found(count, papers int) Key {
	return keyed(s.contest, sheet.BoxVerification, string(s.box), count, sheet.Reading{"verified": papers})
}
