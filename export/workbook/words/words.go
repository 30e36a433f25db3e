// Package words is what the sheets of a workbook say, where several say it: how
// each kind of contest is spoken of, who signed, how far the count has come, which
// count it was, and what a sheet or a column is called.
//
// It gives texts and what the texts depend on. It never lays anything out, never
// adds a figure to another and never says anything of its own about a result.
package words

// NotKnown stands where a figure was not keyed, which is not 0.
const NotKnown = "–"
