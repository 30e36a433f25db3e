package ward

import (
	"slices"
	"strings"
	"time"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Move is papers of one contest that were found in another contest's box, and
// were taken to the box where they belong. It counts for the counts of the two
// boxes that were made before it; who counts a box again finds them there.
type Move struct {
	Papers    figure.Papers   `json:"papers"`
	From      setup.ContestID `json:"from"`
	FromBox   setup.BoxID     `json:"from_box"`
	FromCount int             `json:"from_count"` // counts of the box before the move
	To        setup.ContestID `json:"to"`
	ToBox     setup.BoxID     `json:"to_box"`
	ToCount   int             `json:"to_count"`
	Reason    string          `json:"reason"`
	By        string          `json:"by"`
	At        time.Time       `json:"at"`
}

// MovedSince is the papers that came into a box less those that left it by
// moves that count number n did not see yet.
func (w Ward) MovedSince(id setup.BoxID, n int) figure.Papers {
	net := figure.Papers(0)
	for _, m := range w.Moves {
		if m.To == w.Contest.ID && m.ToBox == id && m.ToCount >= n {
			net += m.Papers
		}
		if m.From == w.Contest.ID && m.FromBox == id && m.FromCount >= n {
			net -= m.Papers
		}
	}
	return net
}

// MovesWithout are the ward's moves when some of its sheets are voided: who
// counts such a box anew finds the papers where they were taken.
func (w Ward) MovesWithout(voided []sheet.ID) []Move {
	if len(w.Moves) == 0 || len(voided) == 0 {
		return w.Moves
	}
	moves := slices.Clone(w.Moves)
	for i := range moves {
		m := &moves[i]
		if from, _ := w.FoundIn(m.FromBox); m.From == w.Contest.ID && slices.Contains(voided, from) {
			m.FromCount = 0
		}
		if to, _ := w.FoundIn(m.ToBox); m.To == w.Contest.ID && slices.Contains(voided, to) {
			m.ToCount = 0
		}
	}
	return moves
}

// Meets says whether the papers of two contests are handed out in one building,
// or come into one postal box.
func (w Ward) Meets(other Ward) bool {
	for _, s := range w.Stations {
		for _, o := range other.Stations {
			if s.ID == o.ID || strings.TrimSpace(s.Place) != "" && strings.EqualFold(strings.TrimSpace(s.Place), strings.TrimSpace(o.Place)) {
				return true
			}
		}
	}
	return slices.ContainsFunc(w.Boxes, func(b setup.Box) bool { return b.Postal() && b.Holds(other.Contest.ID) })
}

// CertifiedMoves lists the ward's moves as they are certified.
func (w Ward) CertifiedMoves() []CertifiedMove {
	var list []CertifiedMove
	for _, m := range w.Moves {
		list = append(list, CertifiedMove{m.Papers, m.From, m.FromBox, m.To, m.ToBox, m.Reason, m.By})
	}
	return list
}
