package reconcile_test

import (
	"testing"

	"wardcount/reconcile"
)

func TestARefusalIsItsSentenceAndTheWayOut(t *testing.T) {
	if got := (&reconcile.Refusal{Code: "x", Message: "No.", Do: "Wait."}).Error(); got != "No. Wait." {
		t.Errorf("%q", got)
	}
	if got := (&reconcile.Refusal{Code: "x", Message: "No."}).Error(); got != "No." {
		t.Errorf("%q", got)
	}
}
