package intake

import (
	"wardcount/app/intake/columns"
	"wardcount/reconcile/setup"
)

// Source is one file that a set-up is read from. The name is for the faults.
type Source struct {
	Name string
	Data []byte
}

// Options say what the files do not: by hand, or from the count that runs.
type Options struct {
	Law setup.Law
	// Council is a name or a statistical code: the council of the set-up, and
	// which one is meant where a file has several. Date likewise.
	Council, Date string
	// By is the returning officer where nothing lists the people.
	By string
	// Ward is the one contest of a by-election; its name is empty where none is given.
	Ward OneWard
	// ByElection says that the poll fills casual vacancies only.
	ByElection bool
	// Mappings are those that are kept: one that fits a file's headings exactly
	// is found by itself, those of Use are taken wherever their headings are.
	Mappings []columns.Mapping
	Use      []string
	// Matched says what the headings of single files stand for, by the name of the
	// file; it goes before every mapping that is kept.
	Matched map[string][]columns.Mapping
	// Corrections are cells that are read otherwise than the files have them.
	Corrections []Correction
	// Base is the running count: what the sources leave out is taken from it.
	Base *setup.Election
	// LinesInOrder says that the candidates of a table without a column for it
	// stand in ballot-paper order.
	LinesInOrder bool
	// Baselines are published results of earlier polls, from which the wards'
	// last contests are taken; NoTurnoutBase says why fewer or more came then.
	Baselines     []Source
	NoTurnoutBase string
	// Draft takes what there is, without asking for what is missing: for a
	// workbook that somebody completes.
	Draft bool
}

// OneWard is a contest that is given in words. 0 seats are 1; an electorate of
// 0 is not given.
type OneWard struct {
	Name              string
	Seats, Electorate int
}
