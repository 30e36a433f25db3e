package feed

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// ResultsSchema is the published JSON Schema (draft 2020-12) of our own JSON. Our reader goes by it too, so that what
// it takes and what the schema says can not drift apart.
//
//go:embed schema/wardcount-results-1.schema.json
var ResultsSchema []byte

// rule is one schema of the published file, with the words of JSON Schema that it uses.
type rule struct {
	Ref        string           `json:"$ref"`
	AnyOf      []*rule          `json:"anyOf"` // a $ref, or null
	Type       types            `json:"type"`
	Const      *string          `json:"const"`
	Enum       []string         `json:"enum"`
	MinLength  int              `json:"minLength"`
	Pattern    *pattern         `json:"pattern"`
	Format     string           `json:"format"` // date or date-time
	Minimum    *float64         `json:"minimum"`
	Maximum    *float64         `json:"maximum"`
	Items      *rule            `json:"items"`
	Properties map[string]*rule `json:"properties"`
	Required   []string         `json:"required"`
	Additional *additional      `json:"additionalProperties"`
	Defs       map[string]*rule `json:"$defs"`
	About      string           `json:"description"`
	Draft      string           `json:"$schema"`
	ID         string           `json:"$id"`
	Title      string           `json:"title"`
}

// types is one type, or several.
type types []string

// UnmarshalJSON reads a name or a list of names.
func (t *types) UnmarshalJSON(data []byte) error {
	if data[0] == '[' {
		return json.Unmarshal(data, (*[]string)(t))
	}
	*t = types{strings.Trim(string(data), `"`)}
	return nil
}

// additional is what keys without a rule of their own hold; nil where there are to be none.
type additional struct{ *rule }

// UnmarshalJSON reads false or a schema.
func (a *additional) UnmarshalJSON(data []byte) error {
	if string(data) == "false" {
		return nil
	}
	return json.Unmarshal(data, &a.rule)
}

// pattern is a regular expression that a text matches somewhere.
type pattern struct{ *regexp.Regexp }

// UnmarshalJSON compiles it.
func (p *pattern) UnmarshalJSON(data []byte) error {
	var text string
	err := json.Unmarshal(data, &text)
	if err == nil {
		p.Regexp, err = regexp.Compile(text)
	}
	return err
}

// resultsRule is the embedded schema as rules.
var resultsRule = sync.OnceValue(func() *rule {
	r := &rule{}
	if err := json.Unmarshal(ResultsSchema, r); err != nil {
		panic("the schema that is built in cannot be read: " + err.Error())
	}
	return r
})

// trial holds a file against the rules and notes what does not fit.
type trial struct {
	defs   map[string]*rule
	faults PathFaults
}

// fault notes one fault, up to as many as anybody reads.
func (t *trial) fault(at path, why string) {
	if len(t.faults) < maxFaults {
		t.faults = append(t.faults, PathFault{Path: at.String(), Why: why})
	}
}

// try holds one value against its rule.
func (t *trial) try(v *value, r *rule, at path) {
	for r.Ref != "" {
		r = t.defs[strings.TrimPrefix(r.Ref, "#/$defs/")]
	}
	if len(r.AnyOf) > 0 {
		if v.kind != "null" {
			t.try(v, r.AnyOf[0], at)
		}
		return
	}
	if !slices.Contains(r.Type, v.kind) && !(v.kind == "integer" && slices.Contains(r.Type, "number")) {
		t.fault(at, fmt.Sprintf("%s, where %s belongs", v.words(), r.Type.words()))
		return
	}
	switch v.kind {
	case "string":
		t.text(v.text, r, at)
	case "integer", "number":
		n, err := strconv.ParseFloat(v.text, 64)
		if err != nil || r.Minimum != nil && n < *r.Minimum || r.Maximum != nil && n > *r.Maximum {
			t.fault(at, v.words()+", which is out of bounds")
		} else if slices.Contains(r.Type, "number") { // the only numbers that are not whole
			if err := new(Percent).UnmarshalJSON([]byte(v.text)); err != nil {
				t.fault(at, v.words()+" is "+err.Error())
			}
		}
	case "array":
		for i, item := range v.items {
			t.try(item, r.Items, at.item(i))
		}
	case "object":
		t.object(v, r, at)
	}
}

func (t *trial) text(text string, r *rule, at path) {
	says := strconv.Quote(short(text))
	switch {
	case r.Const != nil && text != *r.Const:
		t.fault(at, says+", where only "+strconv.Quote(*r.Const)+" is read")
	case r.Enum != nil && !slices.Contains(r.Enum, text):
		t.fault(at, says+" is not one of "+strings.Join(r.Enum, ", "))
	case len(text) < r.MinLength:
		t.fault(at, "empty")
	case r.Pattern != nil && !r.Pattern.MatchString(text):
		t.fault(at, says+" is not written as the schema asks ("+r.Pattern.String()+")")
	case r.Format == "date" && !isTime(time.DateOnly, text):
		t.fault(at, says+" is no date")
	case r.Format == "date-time" && !isTime(time.RFC3339, text):
		t.fault(at, says+" is no time")
	}
}

func isTime(layout, text string) bool {
	_, err := time.Parse(layout, text)
	return err == nil
}

// object holds keys against their rules. What has no rule is a fault: it would be lost without a word.
func (t *trial) object(v *value, r *rule, at path) {
	for _, name := range r.Required {
		if v.member(name) == nil {
			t.fault(at.key(name), "missing")
		}
	}
	for i, m := range v.members {
		switch known, ok := r.Properties[m.name]; {
		case v.indexOf(m.name) != i:
			t.fault(at.key(m.name), "there twice")
		case ok:
			t.try(m.value, known, at.key(m.name))
		case r.Additional == nil || r.Additional.rule == nil:
			t.fault(at.key(m.name), "no key of this format")
		default:
			t.try(m.value, r.Additional.rule, at.key(m.name))
		}
	}
}

func (t types) words() string {
	names := map[string]string{"string": "a text", "integer": "a whole number", "number": "a number", "boolean": "true or false", "array": "a list", "object": "an object", "null": "null"}
	var list []string
	for _, name := range t {
		list = append(list, names[name])
	}
	return strings.Join(list, " or ")
}
