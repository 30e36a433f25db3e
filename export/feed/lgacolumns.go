package feed

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// lgaColumn is one column: its name, how a row's cell is written and how it is
// read. An empty cell reaches set only where the column must not be empty.
type lgaColumn struct {
	name     string
	required bool
	get      func(*LGARow) string
	set      func(*LGARow, string) error
}

// guidanceColumns is how many columns the guidance has; ours follow them.
const guidanceColumns = 33

// lgaColumns are the columns in order. The header, the writer and the reader
// come from this one table. Required is what a row cannot be understood
// without; the guidance asks for more, and real files have gaps there.
var lgaColumns = []lgaColumn{
	date("PublicationDate", func(r *LGARow) *string { return &r.PublicationDate }),
	textColumn("OrganisationURI", func(r *LGARow) *string { return &r.OrganisationURI }),
	textColumn("OrganisationLabel", func(r *LGARow) *string { return &r.OrganisationLabel }),
	one("ServiceTypeURI", func(r *LGARow) *string { return &r.ServiceTypeURI }, serviceURI),
	textColumn("ServiceTypeLabel", func(r *LGARow) *string { return &r.ServiceTypeLabel }),
	date("ElectionDate", func(r *LGARow) *string { return &r.ElectionDate }),
	one("TypeofElection", func(r *LGARow) *string { return &r.ElectionType }, setup.ElectionTypes...),
	textColumn("ElectedBodyURI", func(r *LGARow) *string { return &r.BodyURI }),
	textColumn("ElectedBodyLabel", func(r *LGARow) *string { return &r.BodyLabel }),
	textColumn("ElectoralAreaURI", func(r *LGARow) *string { return &r.AreaURI }),
	needed(textColumn("ElectoralAreaLabel", func(r *LGARow) *string { return &r.Area })),
	needed(textColumn("CandidateSurname", func(r *LGARow) *string { return &r.Surname })),
	textColumn("CandidateForenames", func(r *LGARow) *string { return &r.Forenames }),
	textColumn("CommonlyUsedSurname", func(r *LGARow) *string { return &r.CommonSurname }),
	textColumn("CommonlyUsedForenames", func(r *LGARow) *string { return &r.CommonForenames }),
	textColumn("PoliticalPartyURI", func(r *LGARow) *string { return &r.PartyURI }),
	textColumn("PoliticalPartyLabel", func(r *LGARow) *string { return &r.Party }),
	textColumn("CandidatesDescription", func(r *LGARow) *string { return &r.Description }),
	votes("VotesWon"),
	one("Elected", func(r *LGARow) *string { return &r.Elected }, Elected, NotElected, ElectedUnopposed),
	figureColumn("VotesCast", func(r *LGARow) *figure.Of[figure.Papers] { return &r.Cast }),
	figureColumn("EligibleElectorate", func(r *LGARow) *figure.Of[figure.Electors] { return &r.Electorate }),
	figureColumn("BallotsRejectedOfficialMark", func(r *LGARow) *figure.Of[figure.Papers] { return &r.OfficialMark }),
	figureColumn("BallotsRejectedMultipleVote", func(r *LGARow) *figure.Of[figure.Papers] { return &r.TooMany }),
	figureColumn("BallotsRejectedIdentification", func(r *LGARow) *figure.Of[figure.Papers] { return &r.Identifiable }),
	figureColumn("BallotsRejectedInPart", func(r *LGARow) *figure.Of[figure.Papers] { return &r.InPart }),
	figureColumn("BallotsRejectedUnmarked", func(r *LGARow) *figure.Of[figure.Papers] { return &r.Unmarked }),
	percentage("PercentageTurnout", func(r *LGARow) *string { return &r.Turnout }),
	textColumn("InfoURL", func(r *LGARow) *string { return &r.InfoURL }),
	textColumn("ReturningOfficer", func(r *LGARow) *string { return &r.ReturningOfficer }),
	textColumn("ElectoralDept", func(r *LGARow) *string { return &r.Department }),
	textColumn("ContactEmail", func(r *LGARow) *string { return &r.Email }),
	textColumn("ContactTel", func(r *LGARow) *string { return &r.Telephone }),

	textColumn("BallotPaperID", func(r *LGARow) *string { return &r.BallotID }),
	figureColumn("SeatsContested", func(r *LGARow) *figure.Of[int] { return &r.Seats }),
	one("ResultStatus", func(r *LGARow) *string { return &r.Status }, statusPractice, statusProvisional, statusFinal),
	figureColumn("Revision", func(r *LGARow) *figure.Of[int] { return &r.Revision }),
}

func needed(c lgaColumn) lgaColumn {
	c.required = true
	return c
}

func textColumn(name string, at func(*LGARow) *string) lgaColumn {
	return lgaColumn{name: name, get: func(r *LGARow) string { return *at(r) }, set: func(r *LGARow, cell string) error {
		*at(r) = cell
		return nil
	}}
}

var errDate = errors.New("not a date such as 2018-05-03")

func date(name string, at func(*LGARow) *string) lgaColumn {
	c := needed(textColumn(name, at))
	c.set = func(r *LGARow, cell string) error {
		if _, err := time.Parse(time.DateOnly, cell); err != nil {
			return errDate
		}
		*at(r) = cell
		return nil
	}
	return c
}

// one is a column that takes one of a few values. Capitals do not matter in
// reading: the guidance itself prints both ByElection and Byelection.
func one(name string, at func(*LGARow) *string, values ...string) lgaColumn {
	c := needed(textColumn(name, at))
	c.set = func(r *LGARow, cell string) error {
		for _, v := range values {
			if strings.EqualFold(cell, v) {
				*at(r) = cell
				return nil
			}
		}
		return errors.New("not one of " + strings.Join(values, ", "))
	}
	return c
}

func figureColumn[T figure.Unit](name string, at func(*LGARow) *figure.Of[T]) lgaColumn {
	return lgaColumn{name: name,
		get: func(r *LGARow) string {
			if n, ok := at(r).Get(); ok {
				return strconv.Itoa(int(n))
			}
			return ""
		},
		set: func(r *LGARow, cell string) error {
			n, err := strictFigure(cell)
			*at(r) = figure.Keyed(T(n))
			return err
		}}
}

// votes is a candidate's votes: "There should not be a null entry".
func votes(name string) lgaColumn {
	return lgaColumn{name: name, required: true,
		get: func(r *LGARow) string { return strconv.Itoa(int(r.Votes)) },
		set: func(r *LGARow, cell string) error {
			n, err := strictFigure(cell)
			r.Votes = figure.Votes(n)
			return err
		}}
}

// strictFigure reads a figure as a machine writes it: no space, no leading nought.
func strictFigure(cell string) (int, error) {
	f, err := figure.Parse(cell)
	n, ok := f.Get()
	if err != nil || !ok || strconv.Itoa(n) != cell {
		return 0, errors.New("not a whole number of at most nine digits, such as 0 or 1044")
	}
	return n, nil
}

var percent = regexp.MustCompile(`^(100(\.0+)?|\d{1,2}(\.\d{1,6})?)$`)

func percentage(name string, at func(*LGARow) *string) lgaColumn {
	c := textColumn(name, at)
	c.set = func(r *LGARow, cell string) error {
		if !percent.MatchString(cell) {
			return errors.New("not a percentage from 0 to 100, such as 41.8")
		}
		*at(r) = cell
		return nil
	}
	return c
}
