# Councils with a pilot and without: Welch's t.test and the full permutation by combn, over the councils that compare.
# The councils and their figures are drawn here from a seed and are nobody's. Run it in its folder: Rscript councils.R.
# It writes councils.csv, which the test reads, and councils_answers.csv, R's own answers.

set.seed(20180503)
council <- function(name, pilot, shift) {
  then_electors <- round(runif(1, 60000, 240000)); now_electors <- round(then_electors * runif(1, 0.98, 1.05))
  then <- runif(1, 0.30, 0.42); now <- then + rnorm(1, 0.004 + shift, 0.008)
  data.frame(council = name, pilot = pilot, now_papers = round(now * now_electors), now_electors, then_papers = round(then * then_electors), then_electors, why = "")
}
d <- rbind(do.call(rbind, lapply(1:5, function(i) council(paste("Pilot", i), "yes", -0.009))),
           do.call(rbind, lapply(1:10, function(i) council(paste("Other", i), "no", 0))))
# Three that must not count: two with a base that is refused, one without electors.
refused <- rbind(council("Pilot 6", "yes", 0.2), council("Other 11", "no", 0.2))
refused$why <- "On 22 May 2014 there was also an election of the European Parliament."
unknown <- council("Other 12", "no", 0.2); unknown$then_electors <- NA
d <- rbind(d, refused, unknown)
write.csv(d, "councils.csv", row.names = FALSE, quote = FALSE, na = "")

ok <- d$why == "" & !is.na(d$then_electors)
change <- 100 * (d$now_papers / d$now_electors - d$then_papers / d$then_electors)
a <- change[ok & d$pilot == "yes"]; b <- change[ok & d$pilot == "no"]
w <- t.test(a, b)
all <- c(a, b); seen <- abs(mean(a) - mean(b))
orders <- combn(length(all), length(a), function(i) abs(mean(all[i]) - mean(all[-i])) >= seen - 1e-9)
digits <- function(x) sprintf("%.17g", x)
answers <- data.frame(pilots = length(a), others = length(b), difference = digits(mean(a) - mean(b)), t = digits(unname(w$statistic)),
  df = digits(unname(w$parameter)), p = digits(w$p.value), low = digits(w$conf.int[1]), high = digits(w$conf.int[2]), as_far = sum(orders), all = length(orders))
write.csv(answers, "councils_answers.csv", row.names = FALSE, quote = FALSE)
