"""The evaluation of plans (Permendagri 86/2017): E.80 of a Renstra, E.81 of a Renja."""
