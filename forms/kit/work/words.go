package work

// faultWords are what the end of work is called that a fault ended.
const faultWords = "unexpected fault"
