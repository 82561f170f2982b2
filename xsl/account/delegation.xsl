<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of delegations share: what is given, what stays. Imported by views, after
     their layout. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="powers" mode="given">
    <section class="panel">
      <h2><xsl:value-of select="p:t('delegation.powers')"/></h2>
      <xsl:if test="not(power)"><p class="empty"><xsl:value-of select="p:t('delegation.no_power')"/></p></xsl:if>
      <ul class="rows">
        <xsl:for-each select="power">
          <li><xsl:value-of select="p:t('role.', role)"/>
            <xsl:if test="days != ''"><p class="meta"><span><xsl:value-of select="p:t2('delegation.days', days)"/></span></p></xsl:if></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="kept_acts" mode="given">
    <section class="panel">
      <h2><xsl:value-of select="p:t('delegation.kept')"/></h2>
      <ul class="rows">
        <xsl:for-each select="kept_act">
          <li>
            <xsl:choose>
              <xsl:when test="act = '*'"><xsl:value-of select="p:t2('delegation.all_of', p:t('role.', role))"/></xsl:when>
              <xsl:when test="p:has('delegation_act.', act)"><xsl:value-of select="p:t('delegation_act.', act)"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="p:t('act.', act)"/></xsl:otherwise>
            </xsl:choose>
            <p class="meta"><xsl:if test="note != ''"><span><xsl:value-of select="note"/></span></xsl:if><xsl:if test="article != ''"><span><xsl:value-of select="p:article(article)"/></span></xsl:if></p>
          </li>
        </xsl:for-each>
        <li><xsl:value-of select="p:t('delegation.sealed')"/></li>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="delegation/sign_form" mode="value"><xsl:value-of select="p:t('sign_form.', .)"/></xsl:template>
</xsl:stylesheet>
