package store

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strings"

	"wardcount/reconcile/text"
)

// chainLabel is hashed before each record, so that a hash of this journal is
// never taken for another's.
const chainLabel = "wardcount/journal/1"

// hashOf ties a record to the one before: SHA-256 over the label, the previous
// hash, the sequence number, the length and the canonical bytes of the record.
func hashOf(r Record) (string, error) {
	prev := r.Prev
	r.Prev, r.Hash = "", ""
	body, err := text.Canonical(r)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	h.Write([]byte(chainLabel))
	h.Write([]byte{0})
	h.Write([]byte(prev))
	var numbers [16]byte
	binary.BigEndian.PutUint64(numbers[:8], uint64(r.Seq))
	binary.BigEndian.PutUint64(numbers[8:], uint64(len(body)))
	h.Write(numbers[:])
	h.Write(body)
	return hex.EncodeToString(h.Sum(nil)), nil
}

// Chain is what verifying a journal found.
type Chain struct {
	Entries  int64
	Head     string // hash of the last entry; empty where there is none
	Whole    bool
	BrokenAt int64 // the first entry that does not fit, 0 where whole
}

// Broken says in a sentence where the chain does not fit; it names nobody's hand, which no hash can tell from a disc's.
func (c Chain) Broken() string {
	return "Entry " + text.Grouped(int(c.BrokenAt)) + " does not fit the one before: the file was damaged, or changed outside this program."
}

// Verify walks the chain from the first record. It sees an entry that was
// edited, left out or moved. It cannot see a journal cut off at its end or
// written anew from some entry on: for that, compare the head with one on paper.
func Verify(records []Record) Chain {
	c, _ := VerifyWatched(context.Background(), records, func(int, int) {})
	return c
}

// VerifyWatched is Verify while somebody watches, who may stop it.
func VerifyWatched(ctx context.Context, records []Record, progress func(done, total int)) (Chain, error) {
	c := Chain{Whole: true}
	for i, r := range records {
		if err := ctx.Err(); err != nil {
			return Chain{}, err
		}
		if !c.Follow(r) {
			return c, nil
		}
		progress(i+1, len(records))
	}
	return c, nil
}

// Follow takes the next record into the chain, and says whether it fits the one
// before. The chain that nothing was taken into is Chain{Whole: true}.
func (c *Chain) Follow(r Record) bool {
	want, err := hashOf(r)
	if err != nil || r.Seq != c.Entries+1 || r.Prev != c.Head || r.Hash != want {
		c.Whole, c.BrokenAt = false, r.Seq
		return false
	}
	c.Entries, c.Head = r.Seq, r.Hash
	return true
}

// Passed says whether the chain went through that head at some entry: a head
// written down in the evening, or its first digits, is still there in the morning.
func Passed(records []Record, head string) bool {
	for _, r := range records {
		if strings.HasPrefix(r.Hash, head) {
			return true
		}
	}
	return false
}
