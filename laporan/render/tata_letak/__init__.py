"""Laying out pages, apart from Django and the database: runs in child processes only.

A report is a row of ``ruas``: runs of pages that begin and end with a forced page break, so that
each can be laid out by itself. ``kepala`` takes them, ``pembagi`` shares them out, ``ruas`` lays
one out, ``gabung`` joins their pages.
"""
