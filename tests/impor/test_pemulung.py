"""The collector rests while an import works, and is awake afterwards whatever happened."""

import gc

import pytest

from impor.pemulung import rest_collector


def test_it_rests_in_the_block_alone():
    with rest_collector():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_wakes_after_an_error():
    with pytest.raises(ValueError, match="rusak"), rest_collector():
        raise ValueError("rusak")
    assert gc.isenabled()


def test_the_outer_block_wakes_it():
    with rest_collector():
        with rest_collector():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_of_two_that_overlap_the_first_wakes_it_and_the_second_leaves_it_so():
    satu, dua = rest_collector(), rest_collector()
    satu.__enter__()
    dua.__enter__()
    satu.__exit__(None, None, None)
    assert gc.isenabled()
    dua.__exit__(None, None, None)
    assert gc.isenabled()
