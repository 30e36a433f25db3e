package reconcile

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// Change is one difference between two set-ups, in words. Voids names the
// sheets that no longer count because of it: they stay in the journal, and are
// awaited again if the change is taken back.
type Change struct {
	What     string   `json:"what"`
	Subject  string   `json:"subject"`
	Was      string   `json:"was"`
	Now      string   `json:"now"`
	Voids    []string `json:"voids"`
	voided   []SheetID
	contest  ContestID // "" where no ward is touched
	register bool      // the ward's stations or boxes change
	powers   bool      // who may do what changes
	refusal  string    // why a running count does not take it
}

// Differences lists what would change if the running set-up were replaced by
// another, in the set-up's order.
func (c Count) Differences(now Election) []Change {
	d := differ{was: c.Election, now: now, count: c}
	d.text("Election", "", "name", d.was.Name, d.now.Name)
	d.text("Publishing", "", "publishing fields", fmt.Sprintf("%q", d.was.Publishing), fmt.Sprintf("%q", d.now.Publishing))
	d.fixed("Council", d.was.Council.Name+", "+d.was.Council.GSS, d.now.Council.Name+", "+d.now.Council.GSS, "the council of a running count stays")
	d.fixed("Date of poll", d.was.Date, d.now.Date, "the date of a running count stays")
	d.fixed("Practice", yesNo(d.was.Practice)+seeded(d.was), yesNo(d.now.Practice)+seeded(d.now), "practice stays practice and real stays real")
	d.fixed("Key once", yesNo(d.was.KeyOnce), yesNo(d.now.KeyOnce), "how often a sheet of a running count is keyed stays")
	d.fixed("Voter-ID pilot", d.was.Pilot, d.now.Pilot, "the identification regime of a running count stays")
	d.people()
	d.contests()
	d.stations()
	d.boxes()
	if !equalJSON(d.was.PublishedFor, d.now.PublishedFor) {
		d.add(Change{What: "Results shown as published"})
	}
	return d.changes
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

func seeded(e Election) string {
	if e.Seed == 0 {
		return ""
	}
	return fmt.Sprintf(", seed %d", e.Seed)
}

type differ struct {
	was, now Election
	count    Count
	changes  []Change
}

func (d *differ) add(c Change) {
	c.Voids = []string{}
	for _, id := range c.voided {
		c.Voids = append(c.Voids, string(id.Form)+" "+id.Subject)
	}
	d.changes = append(d.changes, c)
}

func (d *differ) text(what string, contest ContestID, subject, was, now string) {
	if was != now {
		d.add(Change{What: what, Subject: subject, Was: was, Now: now, contest: contest})
	}
}

func (d *differ) fixed(what, was, now, why string) {
	if was != now {
		d.add(Change{What: what, Was: was, Now: now, refusal: why})
	}
}

func (d *differ) people() {
	for _, p := range d.now.People {
		old, ok := d.was.Person(p.Name)
		switch {
		case !ok:
			d.add(Change{What: "Person added", Subject: p.Name, Now: p.Role.Words(), powers: p.Role != Clerk && p.Role != Viewer})
		case old.Role != p.Role:
			d.add(Change{What: "Role", Subject: p.Name, Was: old.Role.Words(), Now: p.Role.Words(), powers: true})
		}
	}
	for _, p := range d.was.People {
		if _, ok := d.now.Person(p.Name); !ok {
			d.add(Change{What: "Person left out", Subject: p.Name, Was: p.Role.Words(), powers: true})
		}
	}
}

func (d *differ) contests() {
	for _, was := range d.was.Contests {
		now, ok := d.now.Contest(was.ID)
		if !ok {
			d.add(Change{What: "Ward left out", Subject: was.Name, Was: string(was.ID), contest: was.ID, refusal: "a ward of a running count stays; a contest that stops is abandoned by a step"})
			continue
		}
		d.text("Name of ward", was.ID, was.Name, was.Name, now.Name)
		d.text("Ward code", was.ID, was.Name, was.GSS, now.GSS)
		d.text("Electorate", was.ID, was.Name, was.Electorate.String(), now.Electorate.String())
		if was.Seats != now.Seats {
			d.add(Change{What: "Seats", Subject: was.Name, Was: fmt.Sprint(was.Seats), Now: fmt.Sprint(now.Seats), contest: was.ID, refusal: "the seats of a ward cannot change in a running count"})
		}
		d.candidates(was, now)
	}
	for _, now := range d.now.Contests {
		if _, ok := d.was.Contest(now.ID); !ok {
			d.add(Change{What: "Ward added", Subject: now.Name, Now: string(now.ID), refusal: "a ward cannot be added to a running count"})
		}
	}
}

func (d *differ) candidates(was, now Contest) {
	ids := func(list []Candidate) (ids []string) {
		for _, c := range list {
			ids = append(ids, c.ID)
		}
		return ids
	}
	if !slices.Equal(ids(was.Candidates), ids(now.Candidates)) {
		d.add(Change{What: "Candidates", Subject: was.Name, Was: strings.Join(ids(was.Candidates), ", "), Now: strings.Join(ids(now.Candidates), ", "),
			contest: was.ID, refusal: "candidates are not added, taken off or moved on the ballot paper of a running count"})
		return
	}
	for i, c := range was.Candidates {
		n := now.Candidates[i]
		if otherPerson(c, n) || slices.ContainsFunc(was.Candidates, func(o Candidate) bool { return o.ID != c.ID && takesName(c, n, o) }) {
			d.add(Change{What: "Candidate", Subject: c.ID, Was: c.fullName(), Now: n.fullName(), contest: was.ID,
				refusal: "this is another person than the one in that place; only the spelling of a name is mended in a running count"})
			continue
		}
		d.text("Name of candidate", was.ID, c.ID, c.fullName(), n.fullName())
		d.text("Description", was.ID, c.ID, c.Description, n.Description)
		d.text("Party", was.ID, c.ID, c.Party, n.Party)
		d.text("Party code", was.ID, c.ID, c.PartyID, n.PartyID)
	}
}

// otherPerson says whether one candidate's names could not be another
// spelling of the other's: both differ by more than two letters, or one does
// and the party does too. Figures are kept by candidate, so that an exchange
// of names gives one the votes of the other (Newham 2018).
func otherPerson(was, now Candidate) bool {
	differ := func(a, b string) bool { return distance(strings.ToLower(a), strings.ToLower(b)) > 2 }
	surname, forenames := differ(was.Surname, now.Surname), differ(was.Forenames, now.Forenames)
	return surname && forenames || (surname || forenames) && was.PartyID != now.PartyID
}

// takesName says whether a candidate's new name is another's, by law or on the
// ballot paper, and the old one was not.
func takesName(was, now, other Candidate) bool {
	byLaw := func(c Candidate) string { return c.Surname + ", " + c.Forenames }
	return strings.EqualFold(byLaw(now), byLaw(other)) && !strings.EqualFold(byLaw(now), byLaw(was)) ||
		strings.EqualFold(now.PaperName(), other.PaperName()) && !strings.EqualFold(now.PaperName(), was.PaperName())
}

func (c Candidate) fullName() string {
	name := c.Surname + ", " + c.Forenames
	if c.CommonSurname != "" || c.CommonForenames != "" {
		name += " (commonly used: " + c.CommonSurname + ", " + c.CommonForenames + ")"
	}
	return name
}

const leftOut = "it is not in the file; to take it off the register write “struck off” in its Status"

func (d *differ) stations() {
	for _, was := range d.was.Stations {
		now, ok := d.now.StationOf(was.ID)
		switch {
		case !ok:
			d.add(Change{What: "Station left out", Subject: string(was.ID), contest: was.Contest, refusal: leftOut})
			continue
		case was.Contest != now.Contest:
			d.add(Change{What: "Ward of station", Subject: string(was.ID), Was: string(was.Contest), Now: string(now.Contest), contest: was.Contest, refusal: "a station does not change its ward in a running count; strike it off and add another"})
		}
		d.text("Polling place of station", was.Contest, string(was.ID), was.Place, now.Place)
		if was.Struck != now.Struck {
			d.add(Change{What: "Status of station", Subject: string(was.ID), Was: standing(was.Struck), Now: standing(now.Struck), contest: was.Contest, register: true,
				refusal: d.issued(was, now), voided: d.keyed(now.Struck != "", SheetID{was.Contest, BallotPaperAccount, string(was.ID)}, SheetID{"", d.count.VoterID.Form, string(was.ID)})})
		}
	}
	for _, now := range d.now.Stations {
		if _, ok := d.was.StationOf(now.ID); !ok {
			d.add(Change{What: "Station added", Subject: string(now.ID), Now: now.Place, contest: now.Contest, register: true})
		}
	}
}

// issued says why a station whose account issued papers is not struck off:
// its papers are somewhere, and would leave the count without a word.
func (d *differ) issued(was, now Station) string {
	r, _ := d.count.Wards[was.Contest].Current(SheetID{was.Contest, BallotPaperAccount, string(was.ID)})
	if papers := accountOf(r).Issued; now.Struck != "" && was.Struck == "" && papers.n > 0 {
		return "its account issued " + plural(int(papers.n), "paper", "papers") + "; a station that issued papers is not struck off. If the account is another station's, correct it first"
	}
	return ""
}

// filled says why a box with papers in it is not struck off.
func (d *differ) filled(was, now Box) string {
	papers := d.count.Wards[was.Contest].found(was.ID)
	if now.MergedInto == "" && now.Struck != "" && was.Live() && papers.n > 0 {
		return plural(int(papers.n), "paper was", "papers were") + " found in it; a box with papers is merged into another, never struck off. If the figure is another box's, correct it first"
	}
	return ""
}

func standing(struck string) string {
	if struck == "" {
		return "on the register"
	}
	return "struck off"
}

func (d *differ) boxes() {
	for _, was := range d.was.Boxes {
		now, ok := d.now.Box(was.ID)
		switch {
		case !ok:
			d.add(Change{What: "Box left out", Subject: string(was.ID), contest: was.Contest, refusal: leftOut})
			continue
		case was.Contest != now.Contest || was.Station != now.Station:
			d.add(Change{What: "Station of box", Subject: string(was.ID), Was: string(was.Station), Now: string(now.Station), contest: was.Contest, refusal: "a box does not change its station in a running count; strike it off and add another"})
		}
		if !reflect.DeepEqual(was, now) && was.Contest == now.Contest && was.Station == now.Station {
			form := BoxVerification
			if was.Postal() {
				form = PostalBox
			}
			d.add(Change{What: "Status of box", Subject: string(was.ID), Was: was.status(), Now: now.status(), contest: was.Contest, register: true,
				refusal: d.filled(was, now), voided: d.keyed(!now.Live(), SheetID{was.Contest, form, string(was.ID)})})
		}
	}
	for _, now := range d.now.Boxes {
		if _, ok := d.was.Box(now.ID); !ok {
			d.add(Change{What: "Box added", Subject: string(now.ID), Now: now.status(), contest: now.Contest, register: true})
		}
	}
}

func (b Box) status() string {
	switch {
	case b.MergedInto != "":
		return "merged into " + string(b.MergedInto)
	case b.Struck != "":
		return "struck off"
	}
	return "on the register"
}

// keyed lists those of the sheets that were keyed, if the change voids them.
func (d *differ) keyed(voids bool, ids ...SheetID) (list []SheetID) {
	for _, id := range ids {
		if voids && len(d.count.Sheet(id).Counts) > 0 {
			list = append(list, id)
		}
	}
	return list
}

// refuseMend decides a change of the set-up: free until a figure depends on
// it, then a supervisor's or the returning officer's, after certification
// nobody's. A box or station that comes or goes voids the signed statement.
func (c Count) refuseMend(b SetUpMended, e Entry) *Refusal {
	if blank(b.Reason) {
		return refuse("no_reason", "Mending the set-up needs a reason.", "Say what was found and by whom.")
	}
	changes := c.Differences(b.Election)
	if len(changes) == 0 {
		return refuse("no_change", "The file says what the count already holds: nothing to mend.", "")
	}
	for _, change := range changes {
		if r := c.refuseChange(change, e.Role); r != nil {
			return r
		}
	}
	if faults := b.Election.Faults(); len(faults) > 0 {
		return refuse("set_up", faults[0].Message, faults[0].Do)
	}
	return nil
}

// menders may mend the set-up of a ward when a figure depends on it.
var menders = []Role{ReturningOfficer, Deputy, Supervisor}

// empowering may give and take powers once figures are keyed; the office
// itself only its holder or a deputy hands on.
var empowering = []Role{ReturningOfficer, Deputy, Administrator}

// anyKeyed says whether any figure of the count depends on the set-up yet.
func (c Count) anyKeyed() bool {
	for _, w := range c.Wards {
		if w.anyKeyed() {
			return true
		}
	}
	return len(c.VoterID.Sheets) > 0
}

func (c Count) refuseChange(change Change, role Role) *Refusal {
	subject := strings.TrimSpace(change.What + " " + change.Subject)
	if change.refusal != "" {
		return refuse("not_mendable", subject+": "+change.refusal+".", "")
	}
	office := ReturningOfficer.Words()
	if (change.Was == office || change.Now == office) && change.powers && c.anyKeyed() && role != ReturningOfficer && role != Deputy {
		return refuse("role", subject+": the office is personal; once figures are keyed only its holder or a deputy hands it on.", "")
	}
	if change.powers && c.anyKeyed() && !slices.Contains(empowering, role) {
		return refuse("role", subject+": figures have been keyed; now the returning officer, a deputy or an administrator says who may do what.", "")
	}
	if change.contest == "" {
		// Who may do what hangs on the people of the set-up too.
		if c.anyKeyed() && !slices.Contains(menders, role) && role != Administrator {
			return refuse("role", subject+": figures have been keyed; now a supervisor, the returning officer or an administrator mends it.", "")
		}
		return nil
	}
	w, ok := c.Wards[change.contest]
	if !ok {
		return refuse("no_such_contest", subject+": there is no contest "+quote(string(change.contest))+".", "")
	}
	if w.State.Frozen() {
		return refuse("frozen", subject+": "+w.Contest.Name+" is "+w.State.Words()+"; its set-up never changes again.", "")
	}
	if w.anyKeyed() && !slices.Contains(menders, role) {
		return refuse("role", subject+": figures of "+w.Contest.Name+" have been keyed; now a supervisor or the returning officer mends its set-up.", "")
	}
	return nil
}

func (c *Count) mend(b SetUpMended, e Entry) {
	changes := c.Differences(b.Election)
	c.Election = b.Election
	wards := maps.Clone(c.Wards)
	for _, contest := range b.Election.Contests {
		if wards[contest.ID].State.Frozen() {
			continue
		}
		w := wards[contest.ID].registered(b.Election, contest)
		for _, change := range changes {
			if change.contest == contest.ID {
				w = w.mended(change, e)
				c.VoterID.Folder = c.VoterID.without(change.voided)
			}
		}
		wards[contest.ID] = w
	}
	c.Wards = wards
	c.voterIDRegister()
}

// mended takes one change of the set-up into the ward. What was signed, read
// back or drawn for another register no longer stands.
func (w Ward) mended(change Change, e Entry) Ward {
	w.ReadBack, w.Changed = nil, e.At
	w.Folder = w.without(change.voided)
	if change.register && w.State != SetUp && w.State != Uncontested {
		w.State, w.Statement, w.Lot = Accounts, nil, nil
	}
	return w
}
