package command

import (
	"errors"
	"regexp"
	"strings"

	"wardcount/reconcile/text"

	"github.com/alecthomas/kong"
)

var notANumber = regexp.MustCompile(`^(\S+): expected (?:a valid \d+ bit int|int value) but got "([^"]*)"`)

// misused says in our words what the parser found wrong with the words of a command, and with which verb.
func misused(err error) (verb string, said error) {
	var p *kong.ParseError
	if errors.As(err, &p) {
		verb = verbOf(p.Context)
	}
	words := err.Error()
	switch number := notANumber.FindStringSubmatch(words); {
	case number != nil:
		what := number[1]
		if strings.HasPrefix(what, "<") {
			what = strings.ToUpper(strings.Trim(what, "<>"))
		}
		words = what + " is a whole number, and not “" + number[2] + "”"
	case strings.HasPrefix(words, "missing flags: "):
		flags := strings.Split(strings.TrimPrefix(words, "missing flags: "), ", ")
		words = text.And(flags) + " is missing"
		if len(flags) > 1 {
			words = text.And(flags) + " are missing"
		}
	case strings.HasPrefix(words, "expected one of ") && verb == "":
		words = "the verb is missing"
	case strings.HasPrefix(words, "expected one of "):
		words = "one of " + strings.ReplaceAll(strings.TrimPrefix(words, "expected one of "), `"`, "") + " is missing"
	case strings.HasPrefix(words, `expected "`):
		words = strings.NewReplacer("<", "", ">", "", `"`, "").Replace(strings.TrimPrefix(words, "expected "))
		words = strings.ReplaceAll(strings.ToUpper(words), " ...", "…") + " is missing"
	case strings.HasPrefix(words, "unexpected argument ") && verb == "":
		name, meant, _ := strings.Cut(strings.TrimPrefix(words, "unexpected argument "), ", ")
		words = "there is no verb “" + name + "”"
		if meant != "" {
			words += ": " + meant
		}
	}
	return verb, errors.New(words)
}

// verbOf is the verb of a command, with its part where it has parts; empty where there is none.
func verbOf(ctx *kong.Context) string {
	node := ctx.Selected()
	if node == nil {
		return ""
	}
	_, verb, _ := strings.Cut(node.FullPath(), " ")
	return verb
}
