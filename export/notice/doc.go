// Package notice says what stands on the papers of a count: statements, slips, declarations and public notices, each a
// page of blocks that export/typeset prints.
//
// A paper prints what was certified, or what the returning officer signed, and works nothing out but sums that it
// shows beside their parts. It never says 0 where nothing was keyed, and never prints a figure of the votes without
// saying whether it is certified.
package notice
