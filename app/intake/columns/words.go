package columns

import "strings"

// usual are the words that English elections systems and councils write above
// a column, by noun and field, the more usual first.
var usual = map[string]string{
	"person name":         "person|full name|staff name|user|user name|name of person|officer",
	"person role":         "post|position|job|job title|duty|appointment|permission",
	"ward name":           "ward name|wards|ward/division|ward or division|ward county electoral district name|division|division name|electoral division|electoral area|electoral area label|electoral area name|area|area name|contest|contest name|name|name of ward|parish|parish name|parish ward",
	"ward id":             "ballot paper id|ballot|contest id|democracy club id",
	"ward kind":           "contest type|type of contest|kind of contest|type",
	"ward gss":            "gss|ward gss|ward gss code|ward code|ward ons code|ons ward code|ons code|area code|division code|electoral area code|wd code|wdcd|statistical code|code",
	"ward seats":          "vacancies|number of seats|number of vacancies|seats contested|vacant seats|councillors|number of councillors|number to be elected|to be elected|places|winner count",
	"ward electorate":     "electors|elector count|eligible electors|eligible electorate|number of electors|total electors|total electorate|registered electors|registered electorate|register|size of electorate",
	"ward terms":          "end of term|end of terms|term ends|term end|term of office ends|terms end|terms",
	"ward count_only":     "result only|count only?",
	"ward tally_by_votes": "papers by number of votes|tallied by number of votes|papers tallied by votes",

	"candidate ward":             "ward name|division|division name|electoral division|electoral area|electoral area label|electoral area name|area|area name|contest|contest name|ballot paper id|ballot|ward/division|parish|parish ward|parish name|gss|ward gss|post label|ward code|ward gss code|division code",
	"candidate order":            "order|ballot order|ballot paper order|position|position on ballot paper|ballot position|ballot paper position|ballot number|ballot paper number|paper order|candidate number|number|place|place on ballot paper|place on paper|paper position|position on paper|pos|list position|number on ballot paper|number on paper|sequence|sequence number|seq|seq number|s/n|serial number",
	"candidate id":               "person id|candidate reference|candidate ref|nomination id|nomination reference",
	"candidate surname":          "last name|last names|family name|candidate surname|candidates surname|sur name|second name",
	"candidate forenames":        "forename|first name|first names|given name|given names|other names|candidate forenames|candidates forenames|candidate forename|other names in full|christian names",
	"candidate common_surname":   "common surname|commonly used last name|known as surname|ballot paper surname",
	"candidate common_forenames": "commonly used forename|commonly used first name|commonly used first names|common forenames|common forename|known as|known as forenames|ballot paper forenames",
	"candidate description":      "candidate description|candidates description|description of candidate|description if any|party description|ballot paper description|description on ballot paper",
	"candidate party_id":         "registered party id|party code|party number|party registration number|registration number|ec reference|ec id|electoral commission id|political party id|party ec id|political party uri",
	"candidate party":            "party name|political party|registered party|registered party name|political party name|political party label|name of party",
	"candidate say_as":           "said as|pronunciation|pronounced|phonetic name|phonetic|how to say it",
	"candidate whole_name":       "name|candidate|candidate name|candidates name|name of candidate|full name|person name|person|names of candidates|candidates",

	"station id":     "station number|polling station number|polling station|ps number|ps|stn number|station id|polling station id|station code|polling station code|station ref|polling station ref|ps code|ps ref|ps id|number|desk",
	"station place":  "place|polling station name|polling station address|polling place name|venue|venue name|station name|situation of polling station|situation|location|building|premises|address|polling station address 1|polling place address|station address",
	"station ward":   "wards|ward name|division|division name|electoral division|electoral area|electoral area name|area|contest|contests|contest name|ballot paper id|ward/division|parish|parish ward|ward or division|ward code|ward gss code|division code",
	"station mobile": "mobile station|mobile unit|is mobile",

	"station box": "boxes|box number|ballot box|ballot boxes|ballot box number|ballot box id|box id|box ref|box code|box label",

	"box id":      "box number|ballot box|ballot box number|ballot box id|box id|box ref|box code|box label|number",
	"box ward":    "wards|ward name|division|division name|electoral division|electoral area|area|contest|contests|contest name|parish|parish ward|ward code|ward gss code|division code",
	"box station": "stations|station number|polling station|polling station number|polling stations|ps number|ps|stn number|station id|from station",

	"area ward":        "ward name|division|division name|electoral division|electoral area|contest|contest name|parish|parish ward|ward code|ward gss code|division code",
	"area area":        "count area|area number|count area number|table|table number|count table|mini count|mini count number|team|counting table",
	"area first_sheet": "first sheet|from sheet|sheets from|sheet from|first|from|first grid sheet|first sheet number|from count sheet",
	"area last_sheet":  "last sheet|to sheet|sheets to|sheet to|last|to|last grid sheet|last sheet number|to count sheet",

	"session number": "session number|opening session|opening|opening number|opening session number|postal session|postal opening|number|pv session",
	"session date":   "opening date|session date|day|date of opening|date of session",
	"session time":   "start|start time|opening time|session time|time of opening|from|begins|starts",
	"session place":  "venue|location|room|where|address|opening venue|place of opening",

	"seats_not_up party":    "party name|political party|group|political group|held by",
	"seats_not_up party_id": "registered party id|party code|ec reference|ec id",
	"seats_not_up seats":    "seats not up|seats held|number of seats|councillors|continuing seats|continuing councillors|held",

	"last_contest ward":            "ward name|division|division name|electoral division|electoral area|electoral area label|contest|contest name|ballot paper id|ballot|parish|parish name|parish ward|ward code|ward gss code|division code",
	"last_contest date":            "date of last contest|last contest|last contested|last fought|election date|date of election|poll date|polling date|date of poll|polling day",
	"last_contest seats":           "vacancies|number of seats|number of vacancies|seats contested|councillors elected|number of councillors",
	"last_contest electorate":      "electors|eligible electors|eligible electorate|number of electors|total electorate|registered electors|size of electorate",
	"last_contest papers":          "papers|number of ballot papers|ballot papers cast|ballots cast|ballots|total ballot papers|valid ballot papers|valid papers|papers cast|turnout papers",
	"last_contest candidate":       "candidate name|candidates name|name of candidate|full name|person name|name",
	"last_contest party":           "party name|political party|registered party|registered party name|political party name|political party label|name of party|description",
	"last_contest party_id":        "registered party id|party code|party number|party registration number|registration number|ec reference|ec id|electoral commission id|political party id|party ec id",
	"last_contest votes":           "votes cast|votes won|votes received|number of votes|vote|total votes|votes polled",
	"last_contest not_for_turnout": "no base for turnout|not for turnout",
	"last_contest no_comparison":   "no comparison|not compared",
}

// words gives what may stand above a field, as compared: our own heading
// first, then its name, then what others write.
func words(noun string, f Field) []string {
	list := []string{Plain(f.Heading), Plain(f.Name)}
	if f.Name == "id" || f.Name == "name" || f.Name == "number" || f.Name == "seats" || f.Name == "place" || f.Name == "time" {
		list = list[:1] // too short to be meant
	}
	for word := range strings.SplitSeq(usual[noun+" "+f.Name], "|") {
		if word != "" {
			list = append(list, Plain(word))
		}
	}
	return list
}
