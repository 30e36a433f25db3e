# Turnout of Trafford's wards at every two of its ordinary elections in which the wards have the same codes, and how it
# changed: the median and the median absolute deviation of the changes, and the wards further off than three scaled
# deviations. Run it in its folder: Rscript trafford_turnout.R. It reads the council's file beside it and writes
# trafford_turnout.csv (by ward) and trafford_turnout_pairs.csv (by pair: of all wards, and of those in which as many
# seats were up both times). Papers are the council's VotesCast, electors its EligibleElectorate.

d <- read.csv("trafford_council_election_results.csv.gz", stringsAsFactors = FALSE, fileEncoding = "UTF-8-BOM")
d <- d[d$TypeofElection == "DistrictAndBorough", ]
d$code <- sub(".*/", "", d$ElectoralAreaURI)
wards <- aggregate(cbind(seats = d$Elected == "ELECTED") ~ ElectionDate + code + ElectoralAreaLabel + VotesCast + EligibleElectorate, d, sum)
wards$turnout <- 100 * wards$VotesCast / wards$EligibleElectorate
digits <- function(x) sprintf("%.17g", x)
outside <- function(x, name) paste(sort(name[abs(x - median(x)) > 3 * mad(x)], method = "radix"), collapse = "; ") # mad() scales by 1.4826

dates <- sort(unique(wards$ElectionDate))
by_ward <- by_pair <- NULL
for (pair in combn(dates, 2, simplify = FALSE)) {
  m <- merge(wards[wards$ElectionDate == pair[2], ], wards[wards$ElectionDate == pair[1], ], by = "code", suffixes = c("", "_then"))
  if (nrow(m) == 0) next
  m$change <- m$turnout - m$turnout_then
  same <- m[m$seats == m$seats_then, ]
  by_ward <- rbind(by_ward, data.frame(now = pair[2], then = pair[1], code = m$code, ward = m$ElectoralAreaLabel, change = digits(m$change)))
  stats <- function(x) data.frame(n = nrow(x), median = digits(median(x$change)), mad = digits(mad(x$change, constant = 1)), outside = outside(x$change, x$ElectoralAreaLabel))
  by_pair <- rbind(by_pair, cbind(data.frame(now = pair[2], then = pair[1], wards = "all"), stats(m)))
  if (nrow(same) > 0) by_pair <- rbind(by_pair, cbind(data.frame(now = pair[2], then = pair[1], wards = "as many seats"), stats(same)))
}
write.csv(by_ward, "trafford_turnout.csv", row.names = FALSE, quote = FALSE)
write.csv(by_pair, "trafford_turnout_pairs.csv", row.names = FALSE, quote = FALSE)
