package setup

import (
	"encoding/json"
	"slices"
)

// StationID names one polling station (the desk, not the place).
type StationID string

// BoxID names one ballot box, of a station or postal.
type BoxID string

// Station is one polling station. Place is the building, which may hold
// several. It hands out the papers of every contest named, with a ballot paper
// account for each, and may serve two wards.
type Station struct {
	ID       StationID   `json:"id"`
	Place    string      `json:"place"`
	Contests []ContestID `json:"contests"`
	Mobile   bool        `json:"mobile,omitempty"` // it moves from place to place during the day
	Struck   string      `json:"struck,omitempty"` // the reason it is off the register
}

// Serves says whether the station hands out the contest's papers.
func (s Station) Serves(id ContestID) bool { return slices.Contains(s.Contests, id) }

// UnmarshalJSON also reads a station of one contest as older journals have it.
func (s *Station) UnmarshalJSON(data []byte) error {
	type plain Station
	old := struct {
		*plain
		Contest ContestID `json:"contest"`
	}{plain: (*plain)(s)}
	if err := json.Unmarshal(data, &old); err != nil {
		return err
	}
	if old.Contest != "" {
		s.Contests = []ContestID{old.Contest}
	}
	return nil
}

// Status is how the station stands on the register, as it is said.
func (s Station) Status() string {
	if s.Struck == "" {
		return "on the register"
	}
	return "struck off"
}

// Box is one ballot box on the register. It may hold the papers of several
// contests, and be shared by several stations. A postal box has no station.
type Box struct {
	ID         BoxID       `json:"id"`
	Contests   []ContestID `json:"contests"`
	Stations   []StationID `json:"stations,omitempty"`
	Struck     string      `json:"struck,omitempty"`      // the reason it is off the register or merged
	MergedInto BoxID       `json:"merged_into,omitempty"` // its papers were put into that box
}

// UnmarshalJSON also reads a box of one contest and station as older journals
// have it.
func (b *Box) UnmarshalJSON(data []byte) error {
	type plain Box
	old := struct {
		*plain
		Contest ContestID `json:"contest"`
		Station StationID `json:"station"`
	}{plain: (*plain)(b)}
	if err := json.Unmarshal(data, &old); err != nil {
		return err
	}
	if old.Contest != "" {
		b.Contests = []ContestID{old.Contest}
	}
	if old.Station != "" {
		b.Stations = []StationID{old.Station}
	}
	return nil
}

// Postal says that the box holds postal papers.
func (b Box) Postal() bool { return len(b.Stations) == 0 }

// Holds says whether papers of the contest belong into the box.
func (b Box) Holds(id ContestID) bool { return slices.Contains(b.Contests, id) }

// Live says that the box must come in and be verified by itself.
func (b Box) Live() bool { return b.Struck == "" && b.MergedInto == "" }

// Off says whether the box is struck off: nothing of it is in any other box.
func (b Box) Off() bool { return b.Struck != "" && b.MergedInto == "" }

// Status is how the box stands on the register, as it is said.
func (b Box) Status() string {
	switch {
	case b.MergedInto != "":
		return "merged into " + string(b.MergedInto)
	case b.Struck != "":
		return "struck off"
	}
	return "on the register"
}
