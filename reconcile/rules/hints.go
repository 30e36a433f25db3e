package rules

import (
	"slices"
	"strconv"

	"wardcount/reconcile/text"
)

// mostHints is how many hints a finding carries.
const mostHints = 4

// tenThousand is the whole of which a hint's chance is a part.
const tenThousand = 10_000

// hint is a question about what may have happened, and how often out of ten
// thousand a difference that has nothing to do with it would fit by accident.
type hint struct {
	chance int
	words  string
}

// suspicion gathers the hints about one difference.
type suspicion struct {
	difference int
	hints      []hint
}

// hints asks what may have happened, the most telling first, at most four.
//
// The rank is how unlikely it is that a question fits by accident. A difference
// that came about in some other way may be anything from −d to +d; that it is
// exactly a given number has the chance 1 in 2d + 1, so that a large difference
// which fits says much and a difference of 1 says little, and with several
// numbers to fit (the other boxes, the digits that may have changed places) the
// chance is as many times larger. From this follows, for a large difference:
// accounts with the very same figures, and a box in which nothing was found;
// two boxes that hold what the other ought to; an equal difference the other
// way round at the same place or in another contest's box; the spoilt, tendered
// or handed-in papers; digits that changed places; another box's figure; one
// digit. A multiple of 100, 50 or 25 fits 1, 2 or 4 in a hundred differences of
// any size, which puts a bundle of 25 low. One or two papers that are missing
// alone fit nothing better than that somebody took them, and stand last. What
// would fit any difference of that size is not asked.
func (s *sight) hints(f Finding) []string {
	k := suspicion{difference: f.Numbers["variance"]}
	if f.Code != "V3" {
		k.difference = f.Numbers["difference"]
	}
	if k.difference == 0 {
		return nil
	}
	switch f.Code {
	case "V3":
		for i, b := range s.boxes {
			if b.Subject() == f.Subject {
				s.askOfBox(&k, i)
			}
		}
	case "P2":
		s.askOfPost(&k, f)
	case "C1":
		s.askOfCount(&k, f)
	case "C11":
		s.askOfGiven(&k, f)
	default:
		return nil
	}
	return k.ranked()
}

func (k *suspicion) ranked() []string {
	slices.SortStableFunc(k.hints, func(a, b hint) int { return a.chance - b.chance })
	var words []string
	for _, h := range k.hints {
		if h.chance <= tenThousand && len(words) < mostHints {
			words = append(words, h.words)
		}
	}
	return words
}

// size is the difference without its sign.
func (k *suspicion) size() int { return max(k.difference, -k.difference) }

// fits is the chance that one of so many numbers equals the difference by accident.
func (k *suspicion) fits(numbers int) int { return numbers * tenThousand / (2*k.size() + 1) }

func (k *suspicion) ask(chance int, words string) { k.hints = append(k.hints, hint{chance, words}) }

// askIf asks where the difference is exactly that number, which is not 0.
func (k *suspicion) askIf(number, outOf int, words string) {
	if number != 0 && number == k.difference {
		k.ask(k.fits(outOf), words)
	}
}

// mostBundles is how many bundles go astray together.
const mostBundles = 2

// bundles asks about whole bundles of the usual sizes.
func (k *suspicion) bundles() {
	for _, size := range []int{100, 50, 25} {
		if k.size()%size != 0 {
			continue
		}
		n := k.size() / size
		if n > mostBundles {
			return // nobody loses a whole table's bundles without a word
		}
		words := "The difference is exactly " + text.Grouped(size) + ": is a bundle missing?"
		switch {
		case n > 1 && k.difference < 0:
			words = "The difference is exactly " + text.Grouped(n) + " times " + text.Grouped(size) + ": are bundles missing?"
		case n > 1:
			words = "The difference is exactly " + text.Grouped(n) + " times " + text.Grouped(size) + ": are bundles in twice, or another's?"
		case k.difference > 0:
			words = "The difference is exactly " + text.Grouped(size) + ": is a bundle in twice, or another's?"
		}
		k.ask(tenThousand/size, words)
		return
	}
}

// digits asks whether one of two figures may be the other, written or keyed
// with a slip: two digits that changed places, one that differs, is missing or
// was put in.
func (k *suspicion) digits(a, b int) {
	from, to := strconv.Itoa(a), strconv.Itoa(b)
	pair := text.Grouped(a) + " and " + text.Grouped(b)
	switch {
	case changedPlaces(from, to):
		k.ask(k.fits(len(from)-1), pair+" have two digits in each other's place: was one of the two figures written or keyed so?")
	case len(from) > 2 && from == backwards(to):
		k.ask(k.fits(1), pair+" have their digits the other way round: was one of the two figures written or keyed so?")
	case len(from) == len(to) && k.size() >= 10 && oneDiffers(from, to):
		k.ask(k.fits(9*(len(from)-1)), pair+" differ in one digit only: was one of the two figures misread?")
	case oneMore(from, to) || oneMore(to, from):
		k.ask(k.fits(max(len(from), len(to))), pair+" are the same but for one digit more: was a digit left out, or put in twice?")
	}
}

// changedPlaces says whether two neighbouring digits, changed about, make one
// figure the other.
func changedPlaces(a, b string) bool {
	if len(a) != len(b) || a == b {
		return false
	}
	i := 0
	for a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// backwards is a figure read from its end.
func backwards(figure string) string {
	digits := []byte(figure)
	slices.Reverse(digits)
	return string(digits)
}

func oneDiffers(a, b string) bool {
	n := 0
	for i := range len(a) {
		if a[i] != b[i] {
			n++
		}
	}
	return n == 1
}

// oneMore says whether the longer figure is the shorter with one digit more.
func oneMore(longer, shorter string) bool {
	if len(longer) != len(shorter)+1 || shorter == "0" {
		return false
	}
	for i := range len(longer) {
		if longer[:i]+longer[i+1:] == shorter {
			return true
		}
	}
	return false
}

// papersOver says that a box is so many papers over or short.
func papersOver(v int) string {
	if v < 0 {
		return text.Grouped(-v) + " short"
	}
	return text.Grouped(v) + " over"
}

// wrongBox is the question about papers that lie in another box, as a bundle
// if they may be one.
func (k *suspicion) wrongBox() string {
	switch {
	case k.size()%25 == 0:
		return "was a bundle put into the wrong box?"
	case k.size() == 1:
		return "was a paper put into the wrong box?"
	}
	return "were papers put into the wrong box?"
}
