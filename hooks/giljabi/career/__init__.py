"""Career: keyword analysis of job postings, and the operating metrics of the portfolio."""
