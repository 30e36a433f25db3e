package beside_test

import "testing"

func TestOfNoElectorsThereIsNoTurnout(t *testing.T) {
	if p, known := turnout(12, 0).Points(); known {
		t.Errorf("12 papers of no electors are %g per cent", p)
	}
}
