package text

import "strings"

// Joined writes a list of ids for a sentence: 3, 8, 12.
func Joined[T ~string](ids []T) string {
	parts := make([]string, len(ids))
	for i, id := range ids {
		parts[i] = string(id)
	}
	return strings.Join(parts, ", ")
}

// Quoted puts what somebody wrote into quotation marks.
func Quoted(s string) string { return "“" + s + "”" }
