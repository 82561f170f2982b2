<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="admin.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="soft"><xsl:value-of select="p:t('grants.why')"/></p>
    <xsl:choose>
      <xsl:when test="requests/request">
        <ul class="rows">
          <xsl:for-each select="requests/request">
            <li>
              <a href="/account/request/{id}"><xsl:value-of select="display_name"/>: <xsl:apply-templates select="role" mode="value"/></a>
              <p class="meta">
                <span><xsl:value-of select="agency_name"/></span>
                <span><xsl:value-of select="p:t2('grants.asked_by', asked_by_name)"/></span>
                <span><xsl:apply-templates select="asked_at" mode="value"/></span>
                <xsl:if test="is_mine = '1'"><span class="tag plain"><xsl:value-of select="p:t('grants.mine')"/></span></xsl:if>
              </p>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.grants')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>
</xsl:stylesheet>
