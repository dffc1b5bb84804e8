"""First paragraphs of a report, drafted from its figures and from nothing else."""
