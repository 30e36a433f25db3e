package practice

import (
	"context"
	"fmt"
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// The people of every practice count.
const (
	ClerkA     = "Practice clerk A"
	ClerkB     = "Practice clerk B"
	Supervisor = "Practice supervisor"
	Officer    = "Practice returning officer"
)

// The stages up to which a script can be performed, in the order of the night.
const (
	StageSetUp    = "setup"    // nothing is keyed
	StageAccounts = "accounts" // ballot paper accounts and postal openings are keyed
	StageVerified = "verified" // boxes are counted, every statement of verification is signed
	StageCounted  = "counted"  // votes and rejected papers are keyed, provisional figures shown
	StageDeclared = "declared" // every ward is declared, the voter-ID totals are released
)

// stages lists the stages in the order of the night.
func stages() []string {
	return []string{StageSetUp, StageAccounts, StageVerified, StageCounted, StageDeclared}
}

// Script is a whole night as a value: the set-up, and everything that
// somebody at the count then does, in order.
type Script struct {
	Seed     uint64
	Election setup.Election
	Acts     []Act
	// Notes say in words what is published, what is drawn, and which troubles
	// there are and where.
	Notes []string
	// Planted names the findings that the troubles bring, in the order of the
	// notes. Any other finding would be a fault of the script.
	Planted []ward.FindingID
}

// Make makes the script of a practice election by its name.
func Make(name string, seed uint64, clean bool) (Script, error) {
	return MakeWatched(context.Background(), name, seed, clean, func(int, int) {})
}

// MakeWatched is Make while somebody watches, who may stop it between two wards:
// made counts the wards.
func MakeWatched(ctx context.Context, name string, seed uint64, clean bool, made func(done, total int)) (Script, error) {
	watch := func(done, total int) error {
		made(done, total)
		return ctx.Err()
	}
	switch name {
	case "watford":
		return makeWatford(seed, clean, watch)
	case "tower-hamlets":
		return makeTowerHamlets(seed, clean, watch)
	}
	return Script{}, fmt.Errorf("there is no practice election called %q; there are watford and tower-hamlets", name)
}

// watched hears how many wards are made; its error ends the making.
type watched func(done, total int) error

func unwatched(int, int) error { return nil }

// Act is one thing that one person does.
type Act struct {
	Stage string // the stage of the night that it belongs to
	By    string // the person's name
	Do    Deed
}

// Deed is what is done: a Key, an Adjudicate, a MoveSheet, a Receive, a Move,
// an Explain or a Step.
type Deed interface{ deed() }

// Receive is a ballot box that comes through the door.
type Receive struct {
	Box     setup.BoxID
	Receipt reconcile.Receipt
}

// Move is papers found in another contest's box and taken to their own.
type Move struct{ Papers reconcile.PapersMoved }

// Key is one person's reading of a sheet: of one count of it, the first being 1.
// Whose turn it is says which reading it is. Of a sheet that comes back because
// two readings differ, the figures are those alone that do.
type Key struct {
	Sheet   sheet.ID
	Count   int
	Figures sheet.Reading
}

// Adjudicate is a sheet settled from the paper after both typists kept what
// they read; the figures are those that differ.
type Adjudicate struct {
	Sheet   sheet.ID
	Figures sheet.Reading
	Reason  string
}

// MoveSheet is a reading that was keyed on another sheet than its own, and is
// taken there.
type MoveSheet struct {
	From, To sheet.ID
	Reading  int // of two that differ; 0 for what was keyed last
	Reason   string
}

// Explain is a standing finding explained.
type Explain struct {
	Finding ward.FindingID
	Reason  string
}

// Step is a step of a ward, or without a contest the release of the voter-ID
// totals. Each finding in Accept stands and is accepted first, by the same
// person and for the same reason.
type Step struct {
	Contest setup.ContestID
	Step    reconcile.Step
	Reason  string
	Accept  []ward.FindingID
	Lot     string // the candidate id on whom the lot fell, where one is drawn
	AskedBy string // who asked for a recount
}

func (Key) deed()        {}
func (Adjudicate) deed() {}
func (MoveSheet) deed()  {}
func (Receive) deed()    {}
func (Move) deed()       {}
func (Explain) deed()    {}
func (Step) deed()       {}

// Upto gives the acts up to and including one of the stages, which are the
// first of the script. A stage that is not among them has none.
func (s Script) Upto(stage string) []Act {
	last := slices.Index(stages(), stage)
	for i, act := range s.Acts {
		if slices.Index(stages(), act.Stage) > last {
			return s.Acts[:i:i]
		}
	}
	return s.Acts
}
