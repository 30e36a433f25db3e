package published

import (
	"strings"
	"testing"
)

func TestANameSplitsIntoForenamesAndSurname(t *testing.T) {
	for whole, want := range map[string]string{
		"Emma Evans":                   "Emma|Evans",
		"Geraldine Philomena COGGINS":  "Geraldine Philomena|COGGINS",
		"Ann J. SMITH":                 "Ann J.|SMITH",
		"Ana DE LA CRUZ":               "Ana|DE LA CRUZ",
		"Rene van Buuren":              "Rene|van Buuren",
		"Marta Garcia de la Vega":      "Marta Garcia|de la Vega",
		"Marijn van de Geer":           "Marijn|van de Geer",
		"David Van Day":                "David|Van Day",
		"Ali al-Jawad":                 "Ali|al-Jawad",
		"Ratip al Sulaimen":            "Ratip|al Sulaimen",
		"Linda St John":                "Linda|St John",
		"Bettina St J Skeen":           "Bettina St J|Skeen",
		"Al Lewis":                     "Al|Lewis",
		"Di McCann":                    "Di|McCann",
		"Van Coulter":                  "Van|Coulter",
		"Zoë Hartley-Metcalfe":         "Zoë|Hartley-Metcalfe",
		"Maria del Pilar Sanz":         "Maria|del Pilar Sanz",
		"Sammy Davis Jr":               "Sammy|Davis Jr",
		"JOHN SMITH":                   "JOHN|SMITH",
		"Artwell":                      "|Artwell",
		"":                             "|",
		"Petroc ap Seisyllt":           "Petroc|ap Seisyllt",
		"Anthony  John   O'Neal-Smith": "Anthony John|O'Neal-Smith",
	} {
		forenames, surname := SplitName(whole)
		if forenames+"|"+surname != want {
			t.Errorf("%q: %q, want %q", whole, forenames+"|"+surname, want)
		}
		if got := strings.TrimSpace(forenames + " " + surname); got != strings.Join(strings.Fields(whole), " ") {
			t.Errorf("%q lost a word: %q", whole, got)
		}
	}
}

func TestANoteOfWhoIsElectedIsNoPartOfTheName(t *testing.T) {
	for name, want := range map[string]string{
		"James McDermott-Hill (Elected)": "James McDermott-Hill", "Samantha Bourne (Not elected)": "Samantha Bourne",
		"John (Jack) Smith": "John (Jack) Smith", "(Elected)": "(Elected)",
	} {
		if tidy, _ := tidyName(name); tidy != want {
			t.Errorf("%q: %q", name, tidy)
		}
	}
}

func TestASlugsWordsTakeCapitals(t *testing.T) {
	for slug, want := range map[string]string{"st-marys": "St Marys", "hove-and-lea": "Hove and Lea", "": "", "the-hill": "The Hill", "écluse": "Écluse", "a--b": "A  B"} {
		if got := capitalised(slug); got != want {
			t.Errorf("%q: %q, want %q", slug, got, want)
		}
	}
}
