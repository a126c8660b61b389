-- Days of a notice whose last day lies beyond the loaded calendar, to compute it again.
ALTER TABLE public_notice ADD COLUMN provisional_days INT NULL;
