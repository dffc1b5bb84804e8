"""Writes of people to the budget: each in one transaction, under the lock of the quarter, with
history."""
