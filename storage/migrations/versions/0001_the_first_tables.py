"""The first tables"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = '0001'
down_revision: str | None = None
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table('dialogues',
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('identity', sa.Text(), nullable=False),
    sa.Column('form', sa.Text(), nullable=False),
    sa.Column('step', sa.Text(), nullable=False),
    sa.Column('gig', sa.Text(), nullable=True),
    sa.Column('answers', sa.Text(), nullable=False),
    sa.Column('at', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('place', 'identity', name=op.f('pk_dialogues')),
    sqlite_with_rowid=False
    )
    op.create_table('events',
    sa.Column('platform', sa.Text(), nullable=False),
    sa.Column('account', sa.Text(), nullable=False),
    sa.Column('event', sa.Text(), nullable=False),
    sa.Column('at', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('platform', 'account', 'event', name=op.f('pk_events')),
    sqlite_with_rowid=False
    )
    op.create_table('files',
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('size', sa.BigInteger(), nullable=False),
    sa.Column('at', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('sha256', name=op.f('pk_files')),
    sqlite_with_rowid=False
    )
    op.create_table('people',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('language', sa.Text(), nullable=True),
    sa.Column('zone', sa.Text(), nullable=True),
    sa.Column('profile', sa.Text(), nullable=True),
    sa.Column('lessons', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_people')),
    sqlite_with_rowid=False
    )
    op.create_table('places',
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('rev', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('place', name=op.f('pk_places')),
    sqlite_with_rowid=False
    )
    op.create_table('web_sessions',
    sa.Column('secret_hash', sa.Text(), nullable=False),
    sa.Column('account', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('secret_hash', name=op.f('pk_web_sessions')),
    sqlite_with_rowid=False
    )
    op.create_table('file_refs',
    sa.Column('person', sa.Text(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('gig', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('media_type', sa.Text(), nullable=False),
    sa.Column('at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['person'], ['people.id'], name=op.f('fk_file_refs_person')),
    sa.ForeignKeyConstraint(['sha256'], ['files.sha256'], name=op.f('fk_file_refs_sha256')),
    sa.PrimaryKeyConstraint('person', 'sha256', 'gig', name=op.f('pk_file_refs')),
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_file_refs_sha256'), 'file_refs', ['sha256'], unique=False)
    op.create_table('gigs',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('owner', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('closed', sa.Boolean(), nullable=False),
    sa.Column('updated_at', sa.Text(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('head_hash', sa.LargeBinary(), nullable=False),
    sa.Column('snapshot', sa.LargeBinary(), nullable=False),
    sa.Column('stamp', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['owner'], ['people.id'], name=op.f('fk_gigs_owner')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_gigs'))
    )
    op.create_index(op.f('ix_gigs_owner_closed_updated_at'), 'gigs', ['owner', 'closed', 'updated_at'], unique=False)
    op.create_table('identities',
    sa.Column('platform', sa.Text(), nullable=False),
    sa.Column('account', sa.Text(), nullable=False),
    sa.Column('person', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['person'], ['people.id'], name=op.f('fk_identities_person')),
    sa.PrimaryKeyConstraint('platform', 'account', name=op.f('pk_identities')),
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_identities_person'), 'identities', ['person'], unique=False)
    op.create_table('messages',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('place', sa.Text(), nullable=False),
    sa.Column('rev', sa.BigInteger(), nullable=False),
    sa.Column('slot', sa.Text(), nullable=True),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('body', sa.LargeBinary(), nullable=False),
    sa.Column('gig', sa.Text(), nullable=True),
    sa.Column('at', sa.Text(), nullable=False),
    sa.Column('gone', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['place'], ['places.place'], name=op.f('fk_messages_place')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_messages')),
    sa.UniqueConstraint('place', 'rev', name=op.f('uq_messages_place_rev'))
    )
    op.create_index(op.f('ix_messages_place_id'), 'messages', ['place', 'id'], unique=False)
    op.create_index('uq_messages_slot_place', 'messages', ['slot', 'place'], unique=True, sqlite_where=sa.text('gone = 0'), postgresql_where=sa.text('NOT gone'))
    op.create_table('journal',
    sa.Column('gig', sa.Text(), nullable=False),
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('v', sa.Integer(), nullable=False),
    sa.Column('at', sa.Text(), nullable=False),
    sa.Column('actor', sa.Text(), nullable=False),
    sa.Column('body', sa.LargeBinary(), nullable=False),
    sa.Column('prev', sa.LargeBinary(), nullable=False),
    sa.Column('hash', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['gig'], ['gigs.id'], name=op.f('fk_journal_gig')),
    sa.PrimaryKeyConstraint('gig', 'seq', name=op.f('pk_journal'))
    )
    op.create_index(op.f('ix_journal_kind_v'), 'journal', ['kind', 'v'], unique=False)
    op.create_table('openings',
    sa.Column('gig', sa.Text(), nullable=False),
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('field', sa.Text(), nullable=False),
    sa.Column('salt', sa.LargeBinary(), nullable=False),
    sa.Column('text', sa.LargeBinary(), nullable=False),
    sa.Column('subject', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['gig', 'seq'], ['journal.gig', 'journal.seq'], name=op.f('fk_openings_gig_seq')),
    sa.PrimaryKeyConstraint('gig', 'seq', 'field', name=op.f('pk_openings'))
    )
    op.create_index(op.f('ix_openings_subject'), 'openings', ['subject'], unique=False)
