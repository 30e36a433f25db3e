package published

import (
	"slices"
	"strings"

	"wardcount/app/intake/fault"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Kind is the layout of a file.
type Kind string

// The layouts that are read.
const (
	LEAP          Kind = "leap"   // Local Elections Archive Project, with or without a header
	DemocracyClub Kind = "dc-csv" // Democracy Club's results or candidates
	IDs           Kind = "ids"    // Democracy Club's list of ballot ids with statistical codes
	LGA           Kind = "lga"    // LGA Election Results, guidance v1.03
	Own           Kind = "json"   // this program's own results file, read by ReadOwn
)

// File is a whole file as it was read.
type File struct {
	Name  string
	Kind  Kind
	Wards []Ward
	// Practice says that the file is of a practice election: real names, and
	// figures that are nobody's result.
	Practice bool
	// Placeholders is how many rows hold NULL instead of a ward, a candidate or
	// votes; they are in no ward.
	Placeholders int
	// Notes are what was read over or read otherwise than it is written.
	Notes []Fault
}

// Ward is one contest of a file. What the file does not say is empty, or a
// figure that is not known.
type Ward struct {
	// Council and Area are names without blanks around them. A file that has
	// only a ballot id gives its words with capitals: St Marys for st-marys.
	Council, CouncilGSS string
	Area, AreaGSS       string
	// Date of the poll, yyyy-mm-dd. LEAP's files have none in them; it is taken
	// from the file's name where that holds one.
	Date     string
	BallotID setup.ContestID // Democracy Club's, where the file has it
	Kind     setup.ContestKind
	// ElectionType is the LGA's TypeofElection, spelled as the guidance has it.
	ElectionType string
	ByElection   bool
	// Seats is how many the file says are contested; the marks of the elected
	// are another thing (see Elected).
	Seats      figure.Of[int]
	Electorate figure.Of[figure.Electors]
	// Papers are those cast, papers rejected at the count among them.
	Papers figure.Of[figure.Papers]
	// Valid are the valid papers, where the file states them.
	Valid figure.Of[figure.Papers]
	// Rejected are the papers rejected at the count under all heads together;
	// those rejected in part are not among them.
	Rejected figure.Of[figure.Papers]
	// ByHead are the rejected papers by head (rej_a to rej_d and rej_part), as
	// far as the file has them.
	ByHead sheet.Reading
	// Turnout is as written: in an LGA file a percentage of the electorate, in
	// Democracy Club's now a percentage and now a number of papers.
	Turnout    string
	Candidates []Candidate
	// Exceptions are the findings that the file has as accepted.
	Exceptions []ward.Exception
	Row        int // on which the contest begins; the first row of a file is 1, and 0 where it has no rows
}

// Candidate is one candidate of a file. Where the file has no id, the id is
// the place among the ward's candidates; two may have one name.
type Candidate struct {
	setup.Candidate
	// Whole is the name as the file has it, forenames first and on one line.
	Whole   string
	Votes   figure.Of[figure.Votes]
	Elected bool
	Row     int
}

// Elected is how many candidates the file marks as elected.
func (w Ward) Elected() int {
	n := 0
	for _, c := range w.Candidates {
		if c.Elected {
			n++
		}
	}
	return n
}

// SeatsUp is how many seats are contested: as many as the file states, otherwise
// as many as it marks as elected. Where it does neither they are not known.
func (w Ward) SeatsUp() figure.Of[int] {
	if w.Seats.IsKeyed() {
		return w.Seats
	}
	if n := w.Elected(); n > 0 {
		return figure.Keyed(n)
	}
	return figure.Of[int]{}
}

// Parliamentary says that the contest is one for the House of Commons, which a
// council's file may list among its own.
func (w Ward) Parliamentary() bool { return strings.HasPrefix(w.ElectionType, "Parliamentary") }

// Fault is one thing wrong with a file: where, what, and what to do. A fault of
// the whole file has no row, one of a whole row no column.
type Fault struct {
	File    string
	Row     int
	Column  string
	Message string
	Do      string
}

// InSetUp is the fault as the files of a set-up have theirs.
func (f Fault) InSetUp() fault.Fault {
	return fault.Fault{Code: fault.WrongValue, File: f.File, Row: f.Row, Column: f.Column, Message: f.Message, Do: f.Do}
}

// NotPractice is what is wrong with a file of a practice election where a result
// is asked for.
func NotPractice(file string) Fault {
	return Fault{File: file, Message: "The file says PRACTICE: it is of a practice election, and its figures are nobody's result.", Do: "Give results that were declared."}
}

// mostFaults bounds the list: a file that is wrong throughout would otherwise
// answer with more than it holds.
const mostFaults = 200

// reader reads the rows of one layout into its file.
type reader interface {
	// takes says whether a first row is of this layout.
	takes(first []string) bool
	read(t *table) File
}

// readers are the layouts in the order in which they are tried.
var readers = []reader{lgaReader{}, clubReader{}, idsReader{}, leapReader{}}

// Read reads a file of published results, whatever its layout. With a fault
// there are no wards. The name is only for messages, and for the date of a
// file that has none in it.
func Read(name string, data []byte) (File, []Fault) {
	t, fault := openTable(name, data)
	if fault != nil {
		return File{Name: name}, []Fault{*fault}
	}
	at := slices.IndexFunc(readers, func(r reader) bool { return r.takes(t.first) })
	if at < 0 {
		return File{Name: name}, []Fault{{File: name, Row: 1, Message: "This is no results file that is known: the first row begins with " + filetext.Quote(strings.Join(t.first, ", ")) + ".",
			Do: "Known are the LGA's Election Results CSV, Democracy Club's CSV and its list of ballot ids, and LEAP's CSV."}}
	}
	f := readers[at].read(t)
	f.Name = name
	if len(t.faults) == 0 && len(f.Wards) == 0 {
		t.fault(0, "", "There is no contest in it.", "Check that it is the whole file.")
	}
	if len(t.faults) > 0 {
		return File{Name: name, Kind: f.Kind}, t.allFaults()
	}
	f.Notes = t.notes
	return f, nil
}

// CodesFrom gives the wards the statistical codes that a list of ballot ids has
// for them; a code that the ward has already stays.
func (f *File) CodesFrom(ids File) {
	codes := map[setup.ContestID]string{}
	for _, w := range ids.Wards {
		codes[w.BallotID] = w.AreaGSS
	}
	for i := range f.Wards {
		if w := &f.Wards[i]; w.AreaGSS == "" && w.BallotID != "" {
			w.AreaGSS = codes[w.BallotID]
		}
	}
}

// ShareCodes gives files of results the codes that the lists of ballot ids among them have.
func ShareCodes(files []File) {
	for i := range files {
		for _, ids := range files {
			if ids.Kind == IDs && files[i].Kind != IDs {
				files[i].CodesFrom(ids)
			}
		}
	}
}
