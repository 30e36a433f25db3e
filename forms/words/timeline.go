package words

import (
	"strings"
	"time"

	"wardcount/reconcile/ward"
)

// Timeline is over the night, milestone by milestone: a ward's, or that of the council.
const Timeline = "The night so far"

var milestones = map[ward.Milestone]string{
	ward.FirstKeyed: "First sheet keyed", ward.CameVerified: "Verified", ward.CameCounting: "Count begun", ward.CameProvisional: "Provisional",
	ward.CameConsulted: "Agents consulted", ward.CameCertified: "Certified", ward.CameDeclared: "Declared", ward.RecountBegun: RecountGranted,
	ward.RecountRefused: RecountRefused, ward.SetBack: "Opened again", ward.CameAnnotated: "Note added", ward.CameAbandoned: "Abandoned",
}

// MilestoneWords is what a ward came to.
func MilestoneWords(m ward.Milestone) string { return milestones[m] }

// MilestonesAhead lists what a ward will still come to.
func MilestonesAhead(list []ward.Milestone) string {
	var names []string
	for _, m := range list {
		names = append(names, strings.ToLower(milestones[m]))
	}
	return "Still ahead: " + strings.Join(names, " · ")
}

// StretchLasted is how long a stretch of the night was, or is so far.
func StretchLasted(s ward.Stretch) string {
	switch {
	case s.End:
		return ""
	case s.Open && s.Lasted() < time.Minute:
		return "now"
	case s.Open:
		return lasting(s.Lasted()) + " …"
	}
	return lasting(s.Lasted())
}

// TimelineWhole is how long the whole night of a ward was.
func TimelineWhole(d time.Duration) string { return "In all " + lasting(d) + "." }
