"""The report on its way from draft to the public: versions that stay as they were signed."""
