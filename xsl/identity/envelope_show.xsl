<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:variable name="code"><xsl:apply-templates select="casefile/lookup_code" mode="code"/></xsl:variable>
    <xsl:value-of select="p:t2('envelope.title', $code)"/>
  </xsl:template>

  <xsl:template match="page" mode="tools"><span class="tag sealed"><xsl:value-of select="p:t('party.sealed_tag')"/></span></xsl:template>

  <xsl:template match="page[people]" mode="main">
    <p class="answer sealed"><xsl:value-of select="p:t('envelope.opened')"/></p>
    <xsl:for-each select="people/person">
      <section class="panel">
        <xsl:apply-templates select="." mode="record">
          <xsl:with-param name="columns" select="'name birth id_kind id_number id_issued phone email address'"/>
        </xsl:apply-templates>
      </section>
    </xsl:for-each>
    <p><a class="button" href="/identity/{casefile/id}"><xsl:value-of select="p:t('envelope.close')"/></a></p>
  </xsl:template>

  <xsl:template match="person/id_kind" mode="value"><xsl:value-of select="p:t('id_kind.', .)"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('envelope.lead')"/></p>
    <div class="split">
      <div class="stack"><xsl:apply-templates select="form" mode="form"/></div>
      <aside class="panel">
        <h2><xsl:value-of select="p:t('envelope.openings')"/></h2>
        <xsl:choose>
          <xsl:when test="openings/opening">
            <ul class="rows"><xsl:for-each select="openings/opening">
              <li><strong><xsl:value-of select="who"/></strong>
                <p class="meta"><span><xsl:apply-templates select="opened_at" mode="value"/></span>
                  <span><xsl:value-of select="p:t('identity_reason.', reason)"/></span></p>
                <xsl:apply-templates select="note" mode="lines"/></li>
            </xsl:for-each></ul>
          </xsl:when>
          <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('envelope.none')"/></p></xsl:otherwise>
        </xsl:choose>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="field[@name = 'note']" mode="label"><xsl:value-of select="p:t('envelope.note')"/></xsl:template>
  <xsl:template match="field[@name = 'note']" mode="hint">
    <p class="hint" id="{@id}-hint"><xsl:value-of select="p:t('envelope.note_hint')"/></p>
  </xsl:template>
</xsl:stylesheet>
