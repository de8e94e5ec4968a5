"""Nudges"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = '0004'
down_revision: str | None = '0003'
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    for name in ('pace', 'quiet_from', 'quiet_to'):
        op.add_column('people', sa.Column(name, sa.Text(), nullable=True))
    for name in ('fasting', 'discreet'):
        op.add_column('people', sa.Column(name, sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('people', sa.Column('since', sa.Text(), nullable=True))
    op.add_column('gigs', sa.Column('planned', sa.Text(), server_default='', nullable=False))
    op.create_index(op.f('ix_gigs_closed_planned'), 'gigs', ['closed', 'planned'], unique=False)
    op.create_table('nudges',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person', sa.Text(), nullable=False),
    sa.Column('gig', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.Column('occurrence', sa.Text(), nullable=False),
    sa.Column('due', sa.Text(), nullable=False),
    sa.Column('at', sa.Text(), nullable=False),
    sa.Column('state', sa.Text(), nullable=False),
    sa.Column('urgent', sa.Boolean(), nullable=False),
    sa.Column('decision', sa.Boolean(), nullable=False),
    sa.Column('batch', sa.Text(), nullable=True),
    sa.Column('sent_at', sa.Text(), nullable=True),
    sa.Column('answered_at', sa.Text(), nullable=True),
    sa.Column('place', sa.Text(), nullable=True),
    sa.Column('doubtful', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.ForeignKeyConstraint(['person'], ['people.id'], name=op.f('fk_nudges_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_nudges')),
    sa.UniqueConstraint('gig', 'person', 'kind', 'subject', 'occurrence', name=op.f('uq_nudges_gig_person_kind_subject_occurrence'))
    )
    op.create_index(op.f('ix_nudges_batch'), 'nudges', ['batch'], unique=False)
    for name, columns, where in (
        ('ix_nudges_waiting', ['at', 'person'], "state IN ('planned', 'snoozed')"),
        ('ix_nudges_unreached', ['person'], "state = 'failed'"),
        ('ix_nudges_coming', ['person', 'at'], "state IN ('planned', 'snoozed', 'failed')"),
        ('ix_nudges_sent', ['person', 'sent_at'], 'sent_at IS NOT NULL'),
    ):
        op.create_index(name, 'nudges', columns, unique=False, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
    op.create_table('nudge_stops',
    sa.Column('person', sa.Text(), nullable=False),
    sa.Column('gig', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['person'], ['people.id'], name=op.f('fk_nudge_stops_person')),
    sa.PrimaryKeyConstraint('person', 'gig', 'kind', name=op.f('pk_nudge_stops')),
    sqlite_with_rowid=False
    )
    op.create_table('reminders',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('person', sa.Text(), nullable=False),
    sa.Column('gig', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('first', sa.Text(), nullable=False),
    sa.Column('zone', sa.Text(), nullable=False),
    sa.Column('rule', sa.Text(), nullable=True),
    sa.Column('skipped', sa.Text(), nullable=False),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.Column('ended_at', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['person'], ['people.id'], name=op.f('fk_reminders_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reminders')),
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_reminders_person'), 'reminders', ['person'], unique=False)
