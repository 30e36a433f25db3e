package reconcile

import (
	"encoding/json"
	"fmt"
)

// ParseBody reads the body of an entry by its kind. An unknown kind is an
// error: the journal was written by a newer version.
func ParseBody(kind Kind, data []byte) (Body, error) {
	switch kind {
	case KindSetUp:
		return parseBody[ElectionSetUp](data)
	case KindMended:
		return parseBody[SetUpMended](data)
	case KindSheetKeyed:
		return parseBody[SheetKeyed](data)
	case KindExplained:
		return parseBody[FindingExplained](data)
	case KindAccepted:
		return parseBody[FindingAccepted](data)
	case KindStepped:
		return parseBody[Stepped](data)
	case KindPublished:
		return parseBody[ResultsPublished](data)
	case KindPapersMoved:
		return parseBody[PapersMoved](data)
	case KindReceived:
		return parseBody[BoxReceived](data)
	case KindAdjudicated:
		return parseBody[SheetAdjudicated](data)
	case KindSheetMoved:
		return parseBody[SheetMoved](data)
	case KindSealed:
		return parseBody[CountSealed](data)
	case KindReopened:
		return parseBody[CountReopened](data)
	case KindVoided:
		return parseBody[SheetVoided](data)
	case KindSlips:
		return parseBody[SlipsGivenOut](data)
	}
	return nil, fmt.Errorf("entry of the unknown kind %q: this count was written by a newer version of Wardcount", kind)
}

func parseBody[T Body](data []byte) (Body, error) {
	var b T
	if err := json.Unmarshal(data, &b); err != nil {
		return nil, fmt.Errorf("the body of a journal entry cannot be read: %w", err)
	}
	return b, nil
}
