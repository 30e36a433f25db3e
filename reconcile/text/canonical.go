package text

import (
	"bytes"
	"encoding/json"
)

// Canonical writes a value as the one JSON text that is hashed and compared:
// fields in their order, map keys sorted, no spaces, nothing escaped for HTML.
func Canonical(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// Same compares two values by the bytes in which they are kept.
func Same(a, b any) bool {
	x, errX := Canonical(a)
	y, errY := Canonical(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}
