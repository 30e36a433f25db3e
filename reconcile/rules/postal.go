package rules

import (
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

var postalRules = []Rule{
	{
		Code: "P2", Level: Error, Stage: sheet.StageVerification, Override: OverridePersonal,
		Formula:    "papers_found in the postal box = Σ papers_to_box over its opening sessions; a contest with stations has a postal box",
		Reads:      []string{"postal_box.papers_found", "postal_opening.papers_to_box"},
		Clerk:      "{box}: the opening sessions logged {logged} papers, {found} were found ({+difference}).",
		Supervisor: "Compare the log of every opening session with the paper, look for a session or a box that was left out, and count the box again. If it stays, the returning officer alone accepts it, with the reason.",
		Law:        balanceGuidance,
		find:       findPostalBox,
	},
	{
		Code: "P5", Level: Warning, Stage: sheet.StageVerification, Override: OverridePersonal,
		Formula:    "Σ pv_handed_in at stations + handed_in_office + by_post_on_day = packets_in of the last opening session",
		Reads:      []string{"ballot_paper_account.pv_handed_in", "postal_day.handed_in_office", "postal_day.by_post_on_day", "postal_opening.packets_in"},
		Clerk:      "Packets of postal votes for the last session: {stations} from stations, {office} from the office and {post} by post make {sent}; the session opened {opened} ({+difference}).",
		Supervisor: "Ask which packet was not carried to the last session or was opened in an earlier one. Explain it; the returning officer accepts it.",
		Law:        "2001 Regulations, regs 81–84",
		find:       findPacketsCarried,
	},
	{
		Code: "P7", Level: Warning, Stage: sheet.StageVerification, Override: OverridePersonal,
		Formula:    "opening sessions logged, up to the one marked the last ≥ the sessions that agents were told of",
		Reads:      []string{"setup.session", "postal_opening.last"},
		Clerk:      "Agents were told of {planned}; the log ends with session {subject}, marked the last. A session's log, or a postal box, may be missing.",
		Supervisor: "Ask who opened the postal votes which sessions were held, and where the papers of each were put. If one was not held, or this ward had none in it, explain it; the returning officer accepts it. Otherwise find the log and the box.",
		Law:        "2001 Regulations, reg 80; Royston 2022: a postal box that is missed together with its log passes every sum",
		find:       findSessionsMissing,
	},
}

// findPostalBox also speaks where the log has papers and no postal box is left
// on the register: they must be somewhere.
func findPostalBox(s *sight) []hit {
	boxes := s.ward.PostalBoxes()
	sessions, complete := s.ward.Sessions()
	if !complete && len(boxes) > 0 {
		return nil
	}
	logged, said := ward.PutIntoBox(sessions).Get()
	found, ok := s.postal.Get()
	// Every ward has postal voters: that its postal papers are in no box is
	// accepted by name and never taken for granted (Royston, 2022).
	none := len(boxes) == 0 && s.closing && len(s.ward.Stations) > 0
	if !ok || !said || found == logged && !none {
		return nil
	}
	subject, box := text.Joined(boxes), "Postal box "+text.Joined(boxes)
	if len(boxes) == 0 {
		subject, box = string(s.ward.Contest.ID), "No postal box is on the register"
	}
	return []hit{{form: sheet.PostalBox, subject: subject, figures: []figure.ID{"papers_found"}, words: map[string]string{"box": box}, numbers: map[string]int{
		"logged": int(logged), "found": int(found), "difference": int(found - logged), "sessions": len(sessions)}}}
}

// findSessionsMissing counts the sessions once the log says that it is whole.
// Without a postal box there are none to log, and P2 says that.
func findSessionsMissing(s *sight) []hit {
	sessions, complete := s.ward.Sessions()
	logged, planned := len(sessions), s.ward.Planned
	if !complete || logged >= planned || !s.ward.HasPostal() {
		return nil
	}
	return []hit{{form: sheet.PostalOpening, subject: strconv.Itoa(logged), figures: []figure.ID{"last"}, numbers: map[string]int{"sessions": logged, "told": planned},
		words: map[string]string{"planned": text.Plural(planned, "opening session", "opening sessions")}}}
}

// findPacketsCarried holds what was handed in against the last session. In a
// ward without a postal box on the register nothing can have been opened.
func findPacketsCarried(s *sight) []hit {
	sessions, complete := s.ward.Sessions()
	postal := s.ward.HasPostal()
	if !complete && postal {
		return nil
	}
	fromStations := figure.Packets(0)
	for _, station := range s.ward.Stations {
		if station.Struck != "" {
			continue
		}
		handed, ok := s.ward.AccountAt(station.ID).PacketsHandedIn.Get()
		if !ok {
			return nil
		}
		fromStations += handed
	}
	day, _ := s.ward.Current(s.ward.OwnSheet(sheet.PostalDay))
	office, post := day.Packets("handed_in_office"), day.Packets("by_post_on_day")
	opened := figure.Of[figure.Packets]{}
	if len(sessions) > 0 {
		opened = sessions[len(sessions)-1].PacketsIn
	}
	if postal && !figure.Known(office, post, opened) {
		return nil
	}
	sent := fromStations + office.N() + post.N()
	if sent == opened.N() {
		return nil
	}
	return []hit{{form: sheet.PostalDay, subject: string(s.ward.Contest.ID), figures: []figure.ID{"handed_in_office", "by_post_on_day"}, numbers: map[string]int{
		"stations": int(fromStations), "office": int(office.N()), "post": int(post.N()), "sent": int(sent),
		"opened": int(opened.N()), "difference": int(opened.N() - sent)}}}
}
